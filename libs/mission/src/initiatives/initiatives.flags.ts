import type { FlagTable } from '../pipeline/flags.js';
import type { InitiativesEvent } from './initiatives.events.js';
import { takesAttention } from './initiatives.state.js';

/** Each idea adds complexity: more open ones than this are too many. */
const MOST_OPEN = 5;

/** Hours a week beyond which people are overworked: the French average over twelve weeks. */
const MOST_HOURS = 44;

/** What marks the events of bets. */
export const initiativeFlags: FlagTable<InitiativesEvent> = {
  InitiativeProposed: ({ initiatives }) => [
    Object.values(initiatives.initiatives).filter(takesAttention).length > MOST_OPEN && 'TOO_MANY_IDEAS',
  ],
  InitiativeCapacityChecked: (_, { data }) => [(data.hoursPerFte ?? 0) > MOST_HOURS && 'OVERWORK'],
  InitiativeAmplified({ initiatives }, { data, revision }) {
    const bet = initiatives.initiatives[data.initiative];
    const measured = bet?.measurements.findLast((each) => each.revision < revision);
    const breakEven = bet?.scenario?.breakEvenUplift ?? Infinity;
    return [measured !== undefined && measured.uplift < breakEven && 'AGAINST_MEASURE'];
  },
};
