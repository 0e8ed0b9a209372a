import { addDays, workingDaysIn } from '#calendar';
import type { ReadOnly } from '#decider';
import { rolesOn } from '../access/access.state.js';
import type { MissionState } from '../mission-state.js';
import type { Day, PersonCode } from '../shared/vocabulary.js';

type Inputs = ReadOnly<Pick<MissionState, 'mission' | 'access' | 'transfer'>>;

/** Working days of absence beyond which no one is left to settle what is put to the sponsor. */
const ABSENT_BEYOND = 10;

/** An absence of the sponsor that goes on. */
export interface SponsorAbsence {
  readonly from: Day;
  /** Last day, when it is known. */
  readonly to?: Day;
  /** Working days of the absence: of all of it when its end is known, else so far. */
  readonly workingDays: number;
  /** More than ten working days. */
  readonly long: boolean;
}

/** The absence of the present sponsor that goes on; the longest of those recorded. */
export function sponsorAbsence({ mission }: Inputs, day: Day): SponsorAbsence | undefined {
  return mission.sponsorAbsences
    .filter(({ sponsor, from, to }) => sponsor === mission.sponsor?.person && from <= day && (to ?? day) >= day)
    .map(({ from, to }) => {
      const workingDays = workingDaysIn(from, to ?? day);
      return { from, ...(to && { to }), workingDays, long: workingDays > ABSENT_BEYOND };
    })
    .toSorted((a, b) => b.workingDays - a.workingDays)
    .at(0);
}

/** The first day without a sponsor, when there is none: never appointed, departed, or no longer in that role. */
export function vacantSince({ mission, access, transfer }: Inputs, day: Day): Day | undefined {
  if (!mission.sponsor) return mission.draft?.occurredOn;
  const { person, since } = mission.sponsor;
  const departure = Object.hasOwn(transfer.departures, person) ? transfer.departures[person] : undefined;
  if (departure && departure.lastDay < day) return addDays(departure.lastDay, 1);
  return rolesOn(access, person, day).includes('SPONSOR') ? undefined : (roleEndedOn(access, person, day) ?? since);
}

/** The first day without the role of sponsor, for a person who once had it. */
const roleEndedOn = (access: Inputs['access'], person: PersonCode, day: Day): Day | undefined =>
  (access.roles[person] ?? [])
    .filter(({ role, from }) => role === 'SPONSOR' && from <= day)
    .map(({ removedOn, until }) => removedOn ?? (until ? addDays(until, 1) : day))
    .toSorted()
    .at(-1);
