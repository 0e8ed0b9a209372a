import { poissonLowerTail, poissonUpperTail } from './poisson.js';

/** Limits of a chart of counts and what they cost in false alarms. It signals outside [lower, upper]. */
export interface CChart {
  readonly lower: number;
  readonly upper: number;
  /** Probability of a point outside the limits when nothing has changed. */
  readonly falseAlarm: number;
  /** Average number of points between false alarms. */
  readonly arl0: number;
}

/**
 * Shewhart c-chart c̄ ± 3√c̄ of counts with mean c̄, its false-alarm rate from the exact Poisson law. Reference only.
 */
export function cChart(mean: number): CChart {
  const lower = Math.max(0, mean - 3 * Math.sqrt(mean));
  const upper = mean + 3 * Math.sqrt(mean);
  const falseAlarm = poissonLowerTail(Math.ceil(lower) - 1, mean) + poissonUpperTail(Math.floor(upper) + 1, mean);
  return { lower, upper, falseAlarm, arl0: 1 / falseAlarm };
}
