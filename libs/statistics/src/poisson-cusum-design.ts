import { poissonCusumArl, poissonReferenceValue, type PoissonCusum } from './poisson-cusum.js';

/** A Poisson CUSUM chosen for a baseline, with what it costs in false alarms. */
export interface PoissonCusumDesign extends PoissonCusum {
  /** Reference value before it was rounded to a whole number. */
  readonly kExact: number;
  /** Average number of weeks between false alarms; infinite when there will be none. */
  readonly arl0: number;
}

/**
 * The CUSUM that looks for a mean `ratio` times the baseline mean `mean0` (events a week): k rounded to a whole number
 * and the smallest whole h whose ARL0 reaches `leastArl0` weeks. k stays above the baseline mean, which rounding breaks
 * near one event a week: otherwise the sum would drift up by itself and never come back to 0. Undefined without a
 * positive baseline and a change to look for.
 *
 * Since the sum does not drift up, the run length grows at least with the square of h: doubling h always gets there.
 */
export function designPoissonCusum(mean0: number, ratio = 1.75, leastArl0 = 400): PoissonCusumDesign | undefined {
  const kExact = poissonReferenceValue(mean0, ratio * mean0);
  if (!(mean0 > 0 && ratio > 1 && Number.isFinite(kExact) && Number.isFinite(leastArl0))) return undefined;
  const k = Math.max(Math.round(kExact), Math.floor(mean0) + 1);
  const arl0 = (h: number): number => poissonCusumArl({ k, h }, mean0);
  let enough = 1;
  while (arl0(enough) < leastArl0) enough *= 2;
  let tooSmall = Math.floor(enough / 2);
  for (let middle = between(tooSmall, enough); middle !== undefined; middle = between(tooSmall, enough)) {
    if (arl0(middle) < leastArl0) tooSmall = middle;
    else enough = middle;
  }
  return { k, kExact, h: enough, arl0: arl0(enough) };
}

/** A whole number halfway between two others; undefined when there is none. */
function between(low: number, high: number): number | undefined {
  const middle = Math.floor(low + (high - low) / 2);
  return low < middle && middle < high ? middle : undefined;
}
