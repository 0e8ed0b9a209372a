/**
 * The value below or at which a percentage of the values lies: that of rank ⌈percent·n/100⌉ in ascending order (nearest
 * rank). Always a value that was observed. Undefined without one.
 */
export function nearestRank(values: readonly number[], percent: number): number | undefined {
  return values.toSorted((a, b) => a - b)[Math.max(1, Math.ceil((percent * values.length) / 100)) - 1];
}
