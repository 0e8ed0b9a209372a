/** The value below which a part (0 to 1) of the others lie, by nearest rank; not a number when there are none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? NaN;
}

/** The middle value: one disturbed round does not move it. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}
