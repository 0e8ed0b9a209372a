import { Accounts } from '#accounts';
import { CommandPipeline, InvitedPeople, type PersonalPlace } from '#mission';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Notifying } from '../webhooks/notifying.js';

/** The account of a person goes when the last mission that has them erases them; what they had told outside of that one, at once. */
@Injectable()
export class Erasing implements PersonalPlace, OnModuleInit {
  constructor(
    private readonly accounts: Accounts,
    private readonly notifying: Notifying,
    private readonly people: InvitedPeople,
    private readonly pipeline: CommandPipeline,
  ) {}

  onModuleInit(): void {
    this.pipeline.erasures.alsoFrom(this);
  }

  async forget(person: string, mission: string): Promise<void> {
    await this.notifying.deliveries.forget(person, mission);
    await this.accounts.forget(person, mission, await this.people.otherMissions(person, mission));
  }
}
