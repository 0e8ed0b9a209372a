import type { FlagTable } from '../pipeline/flags.js';
import { decisionMarks } from './decision-marks.js';
import type { DecisionsEvent } from './decisions.events.js';

export const decisionFlags: FlagTable<DecisionsEvent> = {
  DecisionTaken(mission, { data }, asOf) {
    const taken = mission.decisions.taken[data.decision];
    return taken ? decisionMarks(mission, taken, asOf) : [];
  },
};
