import type { FlagTable } from '../pipeline/flags.js';
import { MOST_HOURS, MOST_OPEN, openIdeas } from './attention.js';
import type { InitiativesEvent } from './initiatives.events.js';

/** What marks the events of bets. */
export const initiativeFlags: FlagTable<InitiativesEvent> = {
  InitiativeProposed: ({ initiatives }) => [openIdeas(initiatives) > MOST_OPEN && 'TOO_MANY_IDEAS'],
  InitiativeCapacityChecked: (_, { data }) => [(data.hoursPerFte ?? 0) > MOST_HOURS && 'OVERWORK'],
  InitiativeAmplified({ initiatives }, { data, revision }) {
    const steers = initiatives.initiatives[data.initiative]?.steers ?? [];
    return [steers.some((steer) => steer.revision === revision && steer.againstMeasure) && 'AGAINST_MEASURE'];
  },
};
