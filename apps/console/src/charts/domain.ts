/** From the lowest to the highest value that an axis shows. */
export type Domain = readonly [low: number, high: number];

/**
 * What an axis shows: all values that there are, with room around them. Without any value it goes from 0 to 1; around a
 * single one it leaves a tenth of it on both sides.
 */
export function domainOf(
  values: readonly (number | undefined)[],
  { from, to }: { readonly from?: number; readonly to?: number } = {},
): Domain {
  const there = [...values, from, to].filter((value) => value !== undefined && Number.isFinite(value)) as number[];
  if (there.length === 0) return [0, 1];
  const [low, high] = [Math.min(...there), Math.max(...there)];
  const room = low === high ? Math.abs(low) / 10 || 1 : (high - low) / 12;
  return [low === from ? low : low - room, high === to ? high : high + room];
}
