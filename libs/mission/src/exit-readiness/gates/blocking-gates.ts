import type { ReadOnly, Refusal } from '#decider';
import type { Circumstances } from '../../pipeline/command.js';
import type { MissionState } from '../../mission-state.js';
import { refuse } from '../../refusals/refusals.js';
import { gatesOf, type GateState } from './gates.js';

/** The gates that are open and not waived today. */
export const blockingGates = (
  state: ReadOnly<MissionState>,
  { today, checkpoints }: Circumstances,
): readonly GateState[] => gatesOf(state, today, checkpoints?.published ?? []).filter(({ blocks }) => blocks);

/** The refusal that names the first of some gates, what keeps it open and what would lift it. */
export function blockedBy(gates: readonly GateState[]): Refusal | undefined {
  const first = gates.at(0);
  return (
    first &&
    refuse('BLOCKED_BY_GATE', {
      gate: first.gate,
      subjects: first.subjects,
      expected: first.expected,
      gates: gates.map(({ gate }) => gate),
    })
  );
}
