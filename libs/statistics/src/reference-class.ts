import { nearestRank } from './nearest-rank.js';

/**
 * P80 of the ratios actual ÷ planned of past missions: the value of rank ⌈0.8·n⌉. Flyvbjerg (2006). Undefined without
 * one.
 */
export function referenceClassP80(ratios: readonly number[]): number | undefined {
  return nearestRank(ratios, 80);
}
