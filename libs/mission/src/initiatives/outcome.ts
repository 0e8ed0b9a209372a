import type { ReadOnly } from '#decider';
import type { Cents } from '../shared/vocabulary.js';
import { adviceOf, upliftInterval, type Advice, type UpliftInterval } from './advice.js';
import { extraRevenueCents, netContributionCents, totalOf, unitRevenueCents } from './economics.js';
import type { Initiative } from './initiatives.state.js';

type Known = ReadOnly<Initiative>;
type Measured = Known['measurements'][number];

/** Revenue and margin of a bet side by side: one may rise while the other falls. */
export interface TwoSides {
  readonly revenueCents: Cents;
  readonly contributionCents: Cents;
}

/** The revenue and the contribution that a case adds to usual business. */
export function caseOf(bet: Known, uplift: number): TwoSides & { readonly extraUnits: number } {
  const { costs = {}, cannibalisation = 0 } = bet.scenario ?? {};
  return {
    extraUnits: bet.volume * uplift,
    revenueCents: extraRevenueCents(bet, cannibalisation, uplift),
    contributionCents: netContributionCents(bet, costs, cannibalisation, uplift),
  };
}

/** What the expected case of the last scenario, or else of the proposal, would bring. */
export const plannedOf = (bet: Known) => caseOf(bet, bet.scenario?.base ?? bet.expectedUplift);

/** What the bet brought so far, or in the end: everything sold under the offer; undefined before any measurement. */
export function actualOf(bet: Known): (TwoSides & { readonly sold: number; readonly final: boolean }) | undefined {
  const told = bet.closing ?? bet.measurements.at(-1);
  if (!told) return undefined;
  const { sold, contributionCents } = told;
  return { sold, revenueCents: sold * unitRevenueCents(bet), contributionCents, final: bet.closing !== undefined };
}

/** What a measurement says. */
export interface MeasuredOutcome {
  readonly interval?: UpliftInterval;
  readonly advice?: Advice;
  /** What it costs beside what is sold: as measured, else as in the scenario. */
  readonly costCents: Cents;
  /** Contribution less cost, over cost. Undefined without a cost: there is nothing to return on. */
  readonly roi?: number;
}

/** The uplift interval, the advice and the return of a measurement. */
export function outcomeOf(
  { scenario }: Known,
  { sold, uplift, contributionCents, costCents: told }: Measured,
): MeasuredOutcome {
  const interval = upliftInterval(sold, uplift);
  const costCents = told ?? totalOf(scenario?.costs ?? {});
  return {
    ...(interval && { interval }),
    ...(scenario && { advice: adviceOf(interval, scenario.breakEvenUplift) }),
    costCents,
    ...(costCents > 0 && { roi: (contributionCents - costCents) / costCents }),
  };
}
