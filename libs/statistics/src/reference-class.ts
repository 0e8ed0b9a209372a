/**
 * P80 of the ratios actual ÷ planned of past missions: the value of rank ⌈0.8·n⌉. Flyvbjerg (2006). Undefined without
 * one.
 */
export function referenceClassP80(ratios: readonly number[]): number | undefined {
  return ratios.toSorted((a, b) => a - b)[Math.ceil((4 * ratios.length) / 5) - 1];
}
