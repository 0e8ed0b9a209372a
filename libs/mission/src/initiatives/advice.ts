/** How far the true uplift may be from the measured one. */
export interface UpliftInterval {
  readonly low: number;
  readonly high: number;
}

/** What the measurement says, for people to decide on. */
export type Advice = 'AMPLIFY' | 'STOP' | 'CONTINUE';

/** Half-width of a 95 % interval, in standard deviations. */
const Z = 1.96;

/**
 * The 95 % interval of a measured uplift: the units sold are a Poisson count around sold, compared with those expected
 * without the offer, sold ÷ (1 + uplift). Undefined when nothing was sold or expected: there is nothing to compare.
 */
export function upliftInterval(sold: number, uplift: number): UpliftInterval | undefined {
  if (sold <= 0 || uplift <= -1) return undefined;
  const expected = sold / (1 + uplift);
  const half = Z * Math.sqrt(sold);
  return { low: (sold - half) / expected - 1, high: (sold + half) / expected - 1 };
}

/** AMPLIFY when even the low end pays, STOP when even the high end does not, else CONTINUE: too early to tell. */
export function adviceOf(interval: UpliftInterval | undefined, breakEvenUplift: number | null): Advice {
  if (breakEvenUplift === null) return 'STOP';
  if (interval === undefined) return 'CONTINUE';
  if (interval.low > breakEvenUplift) return 'AMPLIFY';
  return interval.high < breakEvenUplift ? 'STOP' : 'CONTINUE';
}
