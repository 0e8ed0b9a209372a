/** A place in a matrix: row and column, from 0; the first column names the rows. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

const clamp = (value: number, count: number): number => Math.max(0, Math.min(count - 1, value));

/** Where a key leads from a place; undefined when the key is not one that moves. */
export function placeAfter(
  key: string,
  { row, column }: Place,
  { rows, columns }: Extent,
  toEnds = false,
): Place | undefined {
  const at = (toRow: number, toColumn: number): Place => ({
    row: clamp(toRow, rows),
    column: clamp(toColumn, columns),
  });
  switch (key) {
    case 'ArrowUp':
      return at(row - 1, column);
    case 'ArrowDown':
      return at(row + 1, column);
    case 'ArrowLeft':
      return at(row, column - 1);
    case 'ArrowRight':
      return at(row, column + 1);
    case 'Home':
      return at(toEnds ? 0 : row, 0);
    case 'End':
      return at(toEnds ? rows - 1 : row, columns - 1);
    default:
      return undefined;
  }
}
