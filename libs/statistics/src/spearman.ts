/**
 * Rank correlation of pairs of values, −1 to 1: Pearson’s correlation of their ranks, values that are equal sharing the
 * mean of their ranks (Spearman, 1904; Kendall, 1970, for ties). Undefined below two pairs, or when one side never moves.
 */
export function spearman(pairs: readonly (readonly [number, number])[]): number | undefined {
  const [left, right] = [ranksOf(pairs.map(([x]) => x)), ranksOf(pairs.map(([, y]) => y))];
  const middle = (pairs.length + 1) / 2;
  const product = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, rank, index) => sum + (rank - middle) * ((b[index] ?? middle) - middle), 0);
  const spread = Math.sqrt(product(left, left) * product(right, right));
  return spread > 0 ? product(left, right) / spread : undefined;
}

/** The rank of each value, from 1; equal values share the mean of their ranks. */
function ranksOf(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}
