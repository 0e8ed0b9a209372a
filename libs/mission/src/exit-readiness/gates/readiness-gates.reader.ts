import { say } from '#decider';
import { worded, type Language } from '../../shared/wording.js';
import { isOpenBlocker } from '../exit-readiness.state.js';
import { gatesLeftOut, type GateState } from './gates.js';
import type { LeftOutGate, ReadinessBlocker, ReadinessGate, ReadinessWaiver } from './readiness-gate.shapes.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';
import { GATE_NAMES } from '../../shared/gates.js';
import { entriesOf } from '../../shared/in-order.js';

/** Gates as a person reads them. */
export const readGates = (gates: readonly GateState[], language: Language): readonly ReadinessGate[] =>
  gates.map((gate) => ({
    ...gate,
    name: worded(GATE_NAMES[gate.gate], language),
    expected: worded(gate.expected, language),
  }));

const WITHOUT_STAFF = say(
  'Le dirigeant travaille seul : ce verrou demande du personnel.',
  'The owner works alone: this gate asks for staff.',
);

/** Gates that cannot apply, by name. */
export const readLeftOut = (inputs: Pick<ReadinessInputs, 'mission'>, language: Language): readonly LeftOutGate[] =>
  gatesLeftOut(inputs).map((gate) => ({
    gate,
    name: worded(GATE_NAMES[gate], language),
    why: worded(WITHOUT_STAFF, language),
  }));

/** Who accepted which gate as it is, and why. */
export const readWaivers = (
  { exitReadiness }: ReadinessInputs,
  gates: readonly GateState[],
): readonly ReadinessWaiver[] =>
  entriesOf(exitReadiness.blockers).flatMap(([blocker, { gate, waived }]) => {
    if (!waived) return [];
    const { reason, by, on, revision } = waived;
    const needed = gates.some((each) => each.gate === gate && each.open);
    return [{ gate, blocker, reason, by, on, revision, needed }];
  });

/** Who took charge of which gate, and what became of it. */
export const readBlockers = ({ exitReadiness }: ReadinessInputs): readonly ReadinessBlocker[] =>
  entriesOf(exitReadiness.blockers).map(([blocker, taken]) => {
    const { gate, reason, declared, lifted, waived } = taken;
    return {
      blocker,
      gate,
      state: isOpenBlocker(taken) ? 'OPEN' : lifted ? 'LIFTED' : 'WAIVED',
      reason,
      declaredBy: declared.by,
      declaredOn: declared.on,
      settledOn: (lifted ?? waived)?.on,
      evidence: lifted?.evidence ?? [],
    };
  });
