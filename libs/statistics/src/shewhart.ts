import { normalUpperTail } from './normal.js';

/** Average number of points until one is beyond ±`limit` σ, when the mean has moved by `shift` σ. Shewhart (1931). */
export function shewhartArl(limit: number, shift = 0): number {
  return 1 / (normalUpperTail(limit - shift) + normalUpperTail(limit + shift));
}
