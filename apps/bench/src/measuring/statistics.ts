/** The value below which a part (0 to 1) of the others lie, by nearest rank; not a number when there are none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? NaN;
}

/** The middle value: one disturbed round does not move it. */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/**
 * The exponent with which a figure grows with a size: 0 when it stays, 1 when it doubles with the size. The slope of
 * least squares through the logarithms of [size, figure]; not a number for fewer than two sizes.
 */
export function growthOf(points: readonly (readonly [size: number, figure: number])[]): number {
  const logs = points.map(([size, figure]) => [Math.log(size), Math.log(figure)] as const);
  const mean = (part: 0 | 1) => logs.reduce((sum, each) => sum + each[part], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const spread = logs.reduce((sum, [size]) => sum + (size - x) ** 2, 0);
  return logs.reduce((sum, [size, figure]) => sum + (size - x) * (figure - y), 0) / spread;
}
