import type { Urgency } from '../shared/notice.js';
import { waivedGates } from '../exit-readiness/exit-readiness.state.js';
import type { ReadinessInputs } from './readiness-inputs.js';

/** How urgent it is to remove what keeps a gate open: it holds up the exit, unless the gate was accepted as it is. */
export const gateUrgency = (
  { exitReadiness }: Pick<ReadinessInputs, 'exitReadiness'>,
  gate: ReturnType<typeof waivedGates>[number],
): Urgency => (waivedGates(exitReadiness).includes(gate) ? 'OVERDUE' : 'BLOCKING');
