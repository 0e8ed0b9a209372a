import type { ReadOnly } from '#decider';
import type { Day, PersonCode } from './vocabulary.js';

/** The last day of everybody who has left or is known to leave. */
export type LastDays = Record<PersonCode, Day>;

interface Leaving {
  lastDays: LastDays;
}

/** An event about a person who leaves. */
interface Told<Data> {
  readonly data: Readonly<Data> & { readonly person: PersonCode };
}

/** How a state that keeps last days follows what is recorded about people who leave. */
export const followingDepartures = {
  PersonDeparted(state: Leaving, { data }: Told<{ lastDay: Day }>) {
    state.lastDays[data.person] = data.lastDay;
  },
  PersonDepartureCorrected(state: Leaving, { data }: Told<{ lastDay?: Day; cancelled: boolean }>) {
    if (data.cancelled) delete state.lastDays[data.person];
    else if (data.lastDay) state.lastDays[data.person] = data.lastDay;
  },
};

/** The last day of a person, when one is known. */
export const lastDayOf = ({ lastDays }: ReadOnly<Leaving>, person: PersonCode): Day | undefined =>
  Object.hasOwn(lastDays, person) ? lastDays[person] : undefined;

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
