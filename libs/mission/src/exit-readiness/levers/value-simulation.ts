import type { Cents, Day } from '../../shared/vocabulary.js';
import { effectOf, weighedLevers, type WeighedLever } from './levers.js';
import { scoreOf } from '../score/readiness-score.js';
import type { Gate } from '../../shared/gates.js';
import type { ReadinessWorld } from './supposition.js';

/** What someone supposes about the value of a company. */
export interface ValueHypothesis {
  /** Yearly earnings before interest, taxes, depreciation and amortisation. */
  readonly ebitdaCents: Cents;
  /** Years of it that a company is paid which depends neither on its owner nor on a firm. */
  readonly multiple: number;
  /** Where both come from. */
  readonly source: string;
}

/** What readiness would be worth under a hypothesis. */
export interface ValueSimulation {
  readonly score: number;
  /** At 100 points. */
  readonly readyCents: Cents;
  /** At the present score. */
  readonly presentCents: Cents;
  readonly pointCents: Cents;
  /** Of all levers together. */
  readonly togetherCents: Cents;
  readonly blockingGates: readonly Gate[];
  /** The dearest first. */
  readonly levers: readonly { readonly lever: WeighedLever; readonly effectCents: Cents }[];
}

/**
 * EBITDA times multiple is what the hypothesis gives for 100 points; each point that is missing takes off one hundredth.
 * The proportion is an assumption that makes levers comparable; no study supports it, and gates have no price.
 */
export function simulateValue(
  { ebitdaCents, multiple }: Omit<ValueHypothesis, 'source'>,
  world: ReadinessWorld,
  asOf: Day,
): ValueSimulation {
  const before = scoreOf(world.inputs, asOf, world.checkpoints);
  const levers = weighedLevers(world, before);
  const worth = (points: number): Cents => Math.round((ebitdaCents * multiple * points) / 100);
  return {
    score: before.score,
    readyCents: worth(100),
    presentCents: worth(before.score),
    pointCents: worth(1),
    togetherCents: worth(effectOf(world, before, levers).points),
    blockingGates: before.gates.filter(({ blocks }) => blocks).map(({ gate }) => gate),
    levers: levers
      .map((lever) => ({ lever, effectCents: worth(lever.effect.points) }))
      .toSorted((a, b) => b.effectCents - a.effectCents),
  };
}
