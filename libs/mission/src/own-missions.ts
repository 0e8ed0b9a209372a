import type { ReadOnly } from '#decider';
import { Inject, Injectable } from '@nestjs/common';
import { erasureOf } from './access/access.state.js';
import { readMembership } from './own-missions.reader.js';
import type { Membership } from './own-missions.shapes.js';
import type { MissionState } from './mission-state.js';
import { MissionByMission } from './reading/mission-by-mission.js';
import { MissionViews } from './reading/mission-views.js';
import { readingRights } from './reading/reading-rights.js';
import type { Caller } from './shared/caller.js';
import { today, type Clock } from './shared/clock.js';
import { documentsOf } from './shared/mission-document.js';
import { ownOf } from './shared/own.js';
import { CLOCK, FIRM_ADMINS } from './shared/tokens.js';
import type { PersonCode, Ref } from './shared/vocabulary.js';
import { PersonalData } from './vault/personal-data.js';
import { firmsOf, type FirmAdmins } from './visibility/membership.js';

/** What a person is in the missions of the ledger. */
export interface OwnMissions {
  /** As the first of their missions registered it; undefined where none did, or they are erased. */
  readonly name: string | undefined;
  /** Firms whose missions they administer. */
  readonly firms: readonly string[];
  /** Those in which they have a role today, in the order of their codes. */
  readonly missions: readonly Membership[];
  readonly unreadable: readonly Ref[];
}

const documents = documentsOf('mission', 'access');
const RULE = { view: 'missions', slice: 'none' } as const;

/** Tells people what they are in their missions. It shows nothing of the missions themselves, and is no visit to them. */
@Injectable()
export class OwnMissionsReader {
  constructor(
    private readonly views: MissionViews,
    private readonly portfolio: MissionByMission,
    private readonly personal: PersonalData,
    @Inject(FIRM_ADMINS) private readonly admins: FirmAdmins,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws ReadModelsUnavailable, TooBusy */
  async of(caller: Caller): Promise<OwnMissions> {
    const firms = firmsOf(this.admins, caller.person);
    const { results, unreadable } = await this.portfolio.gather(caller, await this.portfolio.of(caller), (mission) =>
      this.in(mission, caller),
    );
    return {
      name: results.find(({ name }) => name !== undefined)?.name,
      firms,
      missions: results.map(({ membership }) => membership),
      unreadable,
    };
  }

  private async in(mission: Ref, caller: Caller) {
    const { person } = caller;
    const day = today(this.clock);
    const state = (await this.views.standing(documents, mission, {}, caller))?.document.state;
    const rights = readingRights(RULE, state, this.admins, person, day, mission);
    if (!state || 'refused' in rights) return undefined;
    const membership = readMembership(mission, state, { person, day, roles: rights.roles });
    return membership && { membership, name: this.nameIn(mission, state, person) };
  }

  private nameIn(
    mission: Ref,
    { access }: ReadOnly<Pick<MissionState, 'access'>>,
    person: PersonCode,
  ): string | undefined {
    const registered = ownOf(access.people, person);
    if (!registered || erasureOf(access, person)?.destroyed) return undefined;
    return this.personal.of(mission, person, registered)?.name;
  }
}
