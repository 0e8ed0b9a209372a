import { poissonCusumArl, poissonReferenceValue, type PoissonCusum } from './poisson-cusum.js';

/** A Poisson CUSUM chosen for a baseline, with what it costs in false alarms. */
export interface PoissonCusumDesign extends PoissonCusum {
  /** Reference value before it was rounded to a whole number. */
  readonly kExact: number;
  /** Average number of weeks between false alarms. */
  readonly arl0: number;
}

/**
 * The CUSUM that looks for a mean `ratio` times the baseline mean `mean0` (events a week): k rounded to a whole number
 * and the smallest whole h whose exact ARL0 reaches `leastArl0` weeks. k stays above the baseline mean, which rounding
 * breaks near one event a week: otherwise the sum would drift up by itself and never come back to 0. Undefined without
 * a positive baseline.
 */
export function designPoissonCusum(mean0: number, ratio = 1.75, leastArl0 = 400): PoissonCusumDesign | undefined {
  if (!(mean0 > 0)) return undefined;
  const kExact = poissonReferenceValue(mean0, ratio * mean0);
  const k = Math.max(Math.round(kExact), Math.floor(mean0) + 1);
  for (let h = 1; ; h += 1) {
    const arl0 = poissonCusumArl({ k, h }, mean0);
    if (arl0 >= leastArl0) return { k, kExact, h, arl0 };
  }
}
