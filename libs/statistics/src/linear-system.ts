const at = (row: Float64Array | undefined, column: number): number => row?.[column] ?? NaN;

/**
 * Solves `matrix · x = constants` by Gaussian elimination with partial pivoting. For the small dense systems of run
 * lengths.
 */
export function solve(matrix: readonly (readonly number[])[], constants: readonly number[]): number[] {
  const n = constants.length;
  const rows = matrix.map((row, i) => Float64Array.from([...row, constants[i] ?? NaN]));
  for (let column = 0; column < n; column += 1) {
    let best = column;
    for (let i = column + 1; i < n; i += 1) {
      if (Math.abs(at(rows[i], column)) > Math.abs(at(rows[best], column))) best = i;
    }
    const [pivot] = rows.splice(best, 1);
    if (!pivot) throw new RangeError('the matrix is not square');
    rows.splice(column, 0, pivot);
    for (const row of rows.slice(column + 1)) {
      const factor = at(row, column) / at(pivot, column);
      for (let j = column; j <= n; j += 1) row[j] = at(row, j) - factor * at(pivot, j);
    }
  }
  const x = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = at(rows[i], n);
    for (let j = i + 1; j < n; j += 1) sum -= at(rows[i], j) * (x[j] ?? NaN);
    x[i] = sum / at(rows[i], i);
  }
  return x;
}
