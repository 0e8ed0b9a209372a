import type { Block, Table, TableColumn } from '#paper';

/** The blocks of papers, said in short. */
export const heading = (level: 1 | 2 | 3, text: string): Block => ({ is: 'heading', level, text });
export const paragraph = (text: string): Block => ({ is: 'paragraph', text });
export const lead = (text: string): Block => ({ is: 'paragraph', text, tone: 'lead' });
export const note = (text: string): Block => ({ is: 'paragraph', text, tone: 'note' });

/** A column of figures. */
export const figures = (text: string): TableColumn => ({ heading: text, align: 'end' });
export const column = (text: string): TableColumn => ({ heading: text });

/** A table without the columns that say nothing in any row; the first one stays. */
export function saying(columns: readonly TableColumn[], rows: readonly (readonly string[])[]): Table {
  const says = columns.map((_, at) => at === 0 || rows.some((row) => row[at] !== ''));
  const only = <Item>(items: readonly Item[]) => items.filter((_, at) => says[at] === true);
  return { is: 'table', columns: only(columns), rows: rows.map(only) };
}

/** A table, or what is said where it has no rows. */
export const tableOr = (
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  otherwise: string,
): readonly Block[] => (rows.length > 0 ? [saying(columns, rows)] : [paragraph(otherwise)]);

/** A table under its heading, where it has rows. */
export const titledTable = (
  title: string,
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
): readonly Block[] => (rows.length > 0 ? [heading(3, title), saying(columns, rows)] : []);
