import { isWeek, workingDaysOfWeek } from '#calendar';
import { COUNT_BOUNDS, type CountBound, type Fields, type ReadOnly, type Refusal } from '#decider';
import type { MissionState } from '../mission-state.js';
import { refuse } from '../refusals/refusals.js';

type Input = Readonly<Record<string, unknown>>;

/** Everybody of the company, twice over and once more with guests. */
const TIMES_THE_HEADCOUNT = 4;
/** One a minute, all day long, by each person. */
const EVENTS_OF_A_DAY = 500;

type Sized = ReadOnly<Pick<MissionState, 'mission'>>;

const headcountOf = ({ mission }: Sized): number => mission.draft?.headcount ?? 1;

/** How many each bound is, in a mission and for what the input says of the week. */
const BOUNDS: Readonly<Record<keyof typeof COUNT_BOUNDS, (state: Sized, input: Input) => number>> = {
  PEOPLE: (state) => TIMES_THE_HEADCOUNT * headcountOf(state),
  EVENTS_OF_A_WEEK: (state, { week }) =>
    EVENTS_OF_A_DAY * headcountOf(state) * (typeof week === 'string' && isWeek(week) ? workingDaysOfWeek(week) : 5),
};

/** The greatest count that makes sense in a mission; of a week that the input does not tell, one without a closed day. */
export const boundOf = (most: CountBound, state: Sized, input: Input): number =>
  typeof most === 'number' ? most : BOUNDS[most](state, input);

/** Check 8: no count is beyond what makes sense; those of lists and groups included. */
export function checkCounts(fields: Fields, input: Input, state: ReadOnly<MissionState>): Refusal | undefined {
  for (const [name, { kind }] of Object.entries(fields)) {
    const given = input[name];
    for (const value of Array.isArray(given) ? (given as unknown[]) : [given]) {
      const refusal =
        kind.is === 'count'
          ? beyond(name, value, boundOf(kind.most, state, input))
          : kind.is === 'group' && typeof value === 'object' && value !== null
            ? checkCounts(kind.fields, value as Input, state)
            : undefined;
      if (refusal) return refusal;
    }
  }
  return undefined;
}

const beyond = (field: string, value: unknown, bound: number): Refusal | undefined =>
  typeof value === 'number' && value > bound ? refuse('COUNT_BEYOND', { field, value, bound }) : undefined;
