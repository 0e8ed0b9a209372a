import { isRefusal, type Refusal } from '#decider';
import { findMissions, type ReadDatabase } from '#read-models';
import { Inject, Injectable } from '@nestjs/common';
import { acceptInvitation } from './access/accept-invitation.command.js';
import { invitationOf } from './access/access.state.js';
import { invitePerson } from './access/invite-person.command.js';
import { actingRole } from './pipeline/membership-check.js';
import { CommandPipeline } from './pipeline/pipeline.js';
import { RefusedQuery } from './reading/refused-query.js';
import { refuse } from './refusals/refusals.js';
import type { Caller } from './shared/caller.js';
import { today, type Clock } from './shared/clock.js';
import { CLOCK, FIRM_ADMINS, READ_DATABASE } from './shared/tokens.js';
import type { PersonCode, Ref } from './shared/vocabulary.js';
import { firmsOf, isStranger, type FirmAdmins } from './visibility/membership.js';

/** Between signing in, which is of the whole installation, and the missions that invite people to it. */
@Injectable()
export class InvitedPeople {
  constructor(
    @Inject(CommandPipeline) private readonly pipeline: CommandPipeline,
    @Inject(READ_DATABASE) private readonly database: ReadDatabase,
    @Inject(FIRM_ADMINS) private readonly admins: FirmAdmins,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Sees to it that a mission has invited the person, and that the caller may have their link. With it one can sign in
   * as the person, in all missions: so none of them may belong to a firm that the caller does not administer.
   *
   * @throws RefusedQuery
   */
  async check(mission: Ref, person: PersonCode, caller: Caller): Promise<void> {
    const refusal =
      (await this.refusalOf(mission, person, caller)) ??
      ((await this.isElsewhere(person, caller)) ? known(person) : undefined);
    if (refusal) throw new RefusedQuery(refusal, caller.language);
  }

  /** Why there is no link for a person who signs in by other means. */
  signedUp(person: PersonCode, { language }: Caller): RefusedQuery {
    return new RefusedQuery(known(person), language);
  }

  /** Records that the person has made their account. Once more changes nothing. */
  async accepted(mission: Ref, person: PersonCode): Promise<void> {
    const { state } = await this.pipeline.missionNow(mission);
    const invitation = invitationOf(state.access, person);
    if (!invitation || invitation.acceptedOn !== undefined) return;
    const cause = `${person} ${invitation.revision}`;
    const act = { cause, mission, occurredOn: today(this.clock), input: { person } };
    await this.pipeline.executeAsSystem(acceptInvitation, act);
  }

  /** All other missions in which a person ever held a role. */
  async otherMissions(person: PersonCode, mission: Ref): Promise<readonly Ref[]> {
    const all = await findMissions(this.database, { person, firms: [] });
    return all.map((each) => each.mission).filter((each) => each !== mission);
  }

  private async refusalOf(mission: Ref, person: PersonCode, caller: Caller): Promise<Refusal | undefined> {
    const { state } = await this.pipeline.missionNow(mission);
    const day = today(this.clock);
    if (isStranger(state, this.admins, caller.person, day)) return refuse('MISSION_UNKNOWN', { mission });
    const role = actingRole(invitePerson, state, this.admins, caller.person, day, {});
    if (isRefusal(role)) return role;
    const invitation = invitationOf(state.access, person);
    if (!invitation) return refuse('WRONG_STATE', { kind: 'invitation', ref: person, state: 'none' });
    return invitation.acceptedOn === undefined ? undefined : known(person);
  }

  private async isElsewhere(person: PersonCode, caller: Caller): Promise<boolean> {
    const own = firmsOf(this.admins, caller.person);
    if (firmsOf(this.admins, person).some((firm) => !own.includes(firm))) return true;
    const missions = await findMissions(this.database, { person, firms: [] });
    return missions.some(({ firm }) => !own.includes(firm));
  }
}

const known = (person: PersonCode): Refusal =>
  refuse('WRONG_STATE', { kind: 'invitation', ref: person, state: 'ACCEPTED' });
