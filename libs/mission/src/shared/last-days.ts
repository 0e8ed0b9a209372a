import type { ReadOnly } from '#decider';
import type { Day, PersonCode } from './vocabulary.js';

/** Everybody who has left or is known to leave: their last day, and the line that told it first. */
export type LastDays = Record<PersonCode, { lastDay: Day; revision: number }>;

interface Leaving {
  lastDays: LastDays;
}

/** An event about a person who leaves. */
interface Told<Data> {
  readonly revision: number;
  readonly data: Readonly<Data> & { readonly person: PersonCode };
}

/** How a state that keeps last days follows what is recorded about people who leave. */
export const followingDepartures = {
  PersonDeparted(state: Leaving, { data: { person, lastDay }, revision }: Told<{ lastDay: Day }>) {
    state.lastDays[person] = { lastDay, revision: state.lastDays[person]?.revision ?? revision };
  },
  PersonDepartureCorrected(
    state: Leaving,
    { data: { person, lastDay, cancelled }, revision }: Told<{ lastDay?: Day; cancelled: boolean }>,
  ) {
    const known = state.lastDays[person]?.revision ?? revision;
    if (cancelled) delete state.lastDays[person];
    else if (lastDay) state.lastDays[person] = { lastDay, revision: known };
  },
};

/** The last day of a person, when one is known. */
export const lastDayOf = ({ lastDays }: ReadOnly<Leaving>, person: PersonCode): Day | undefined =>
  Object.hasOwn(lastDays, person) ? lastDays[person]?.lastDay : undefined;

/** The person with their last day, when it is past on this day. */
export function goneBy(
  leaving: ReadOnly<Leaving>,
  person: PersonCode,
  day: Day,
): { readonly person: PersonCode; readonly lastDay: Day } | undefined {
  const lastDay = lastDayOf(leaving, person);
  return lastDay !== undefined && lastDay < day ? { person, lastDay } : undefined;
}

/** Is the person's last day past on this day? */
export const hasLeftBy = (leaving: ReadOnly<Leaving>, person: PersonCode, day: Day): boolean =>
  goneBy(leaving, person, day) !== undefined;
