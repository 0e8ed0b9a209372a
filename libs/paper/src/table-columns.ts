/** What a column asks for: no less than its longest word, no more than its longest text. */
export interface Wanted {
  readonly least: number;
  readonly most: number;
}

/** Shares a width among columns: what each needs first, then what each would take; what is left, by how much that is. */
export function shared(width: number, wanted: readonly Wanted[]): readonly number[] {
  const sum = (of: (column: Wanted) => number) => wanted.reduce((total, column) => total + of(column), 0);
  const least = sum((column) => column.least);
  if (least >= width) return wanted.map((column) => (column.least * width) / least);
  const takes = wanted.map(({ least: from, most }) => Math.max(from, most));
  const taken = takes.reduce((total, each) => total + each, 0);
  if (taken <= width) return takes.map((each) => (each * width) / taken);
  return wanted.map(({ least: from }, at) => from + ((width - least) * ((takes[at] ?? from) - from)) / (taken - least));
}
