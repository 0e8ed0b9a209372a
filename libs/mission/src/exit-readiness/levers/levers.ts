import { gateLevers } from './gate-levers.js';
import { governanceLevers } from './governance-levers.js';
import { knowledgeLevers } from './knowledge-levers.js';
import type { Lever } from './lever.js';
import { practiceLevers } from './practice-levers.js';
import { scoreOf, type ReadinessScore } from '../score/readiness-score.js';
import type { Dimension, Verdict } from '../readiness-vocabulary.js';
import type { Gate } from '../../shared/gates.js';
import type { ReadinessWorld } from './supposition.js';

/** What comes of one or several levers: the score is computed again, with nothing else changed. */
export interface Effect {
  /** Points of score; with the cap, so it may be less than the weighted sum says, or more. */
  readonly points: number;
  /** Points of the weighted sum, before the cap. */
  readonly rawPoints: number;
  /** The dimensions that rise. */
  readonly dimensions: readonly Dimension[];
  /** Open gates that would close. */
  readonly lifts: readonly Gate[];
  /** Open gates that would have fewer subjects, and stay open for the others. */
  readonly eases: readonly Gate[];
  readonly verdict: Verdict;
}

/** A lever with what it alone would bring. */
export interface WeighedLever extends Lever {
  readonly effect: Effect;
}

/** How a gate would be lifted, and what comes of it. */
export interface WayOut {
  readonly gate: Gate;
  /** All of them are needed. */
  readonly levers: readonly Lever[];
  /** Of all of them together. */
  readonly effect: Effect;
}

/**
 * Everything that would raise the score or lift a gate: what helps a blocking gate first, then by points.
 *
 * @param before the score of that world
 */
export function weighedLevers(world: ReadinessWorld, before: ReadinessScore): readonly WeighedLever[] {
  const all = [knowledgeLevers, governanceLevers, practiceLevers, gateLevers(before.gates)];
  return all
    .flatMap((leversOf) => leversOf(world, before.asOf))
    .map((lever) => ({ ...lever, effect: effectOf(world, before, [lever]) }))
    .toSorted((a, b) => onGates(b, before) - onGates(a, before) || b.effect.points - a.effect.points);
}

/** For each open gate the levers that lift it together. */
export function waysOut(
  world: ReadinessWorld,
  before: ReadinessScore,
  levers: readonly WeighedLever[],
): readonly WayOut[] {
  return before.gates
    .filter(({ open }) => open)
    .map(({ gate }) => {
      const needed = levers.filter(({ effect: { lifts, eases } }) => [...lifts, ...eases].includes(gate));
      return { gate, levers: needed, effect: effectOf(world, before, needed) };
    });
}

/** What comes of some levers together, against the score before. */
export function effectOf(world: ReadinessWorld, before: ReadinessScore, levers: readonly Lever[]): Effect {
  const { inputs, checkpoints } = levers.reduce((changed, { whatIf }) => whatIf(changed), world);
  const after = scoreOf(inputs, before.asOf, checkpoints);
  const open = before.gates.filter((gate) => gate.open);
  const left = (wanted: Gate) => after.gates.find(({ gate }) => gate === wanted);
  const stillOpen = open.filter(({ gate }) => left(gate)?.open === true);
  return {
    points: after.score - before.score,
    rawPoints: after.raw - before.raw,
    dimensions: after.dimensions
      .filter(({ value }, index) => value > (before.dimensions[index]?.value ?? 0))
      .map(({ dimension }) => dimension),
    lifts: open.filter((gate) => !stillOpen.includes(gate)).map(({ gate }) => gate),
    eases: stillOpen
      .filter(({ gate, subjects }) => (left(gate)?.subjects.length ?? 0) < subjects.length)
      .map(({ gate }) => gate),
    verdict: after.verdict,
  };
}

/** How much a lever does about gates that block: a gate lifted weighs more than any number of gates eased. */
function onGates({ effect: { lifts, eases } }: WeighedLever, { gates }: ReadinessScore): number {
  const blocks = (wanted: Gate) => gates.some(({ gate, blocks: blocking }) => gate === wanted && blocking);
  return 100 * lifts.filter(blocks).length + eases.filter(blocks).length;
}
