import type { FlagTable } from '../pipeline/flags.js';
import { decisionMarks } from './decision-marks.js';
import type { DecisionsEvent } from './decisions.events.js';

export const decisionFlags: FlagTable<DecisionsEvent> = {
  DecisionTaken(state, { data }, asOf) {
    const taken = state.decisions.taken[data.decision];
    return taken ? decisionMarks(state, taken, asOf) : [];
  },
};
