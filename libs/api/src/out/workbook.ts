import { say } from '#decider';
import type { Language } from '#mission';
import writeXlsxFile, { type Cell as XlsxCell, type Sheet as XlsxSheet } from 'write-excel-file/node';
import type { Cell } from './cells.js';
import { excelText } from './excel-text.js';

/** A sheet of a workbook: what it is called, its headings and its rows. */
export interface WrittenSheet {
  readonly label: string;
  readonly headings: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What the first sheet says of another one. */
export interface Entry {
  readonly label: string;
  /** Under which name its CSV is. */
  readonly name: string;
  readonly rows: number;
  /** Why it is not there. */
  readonly why?: string;
  /** Why it is not whole. */
  readonly note?: string;
}

const CONTENTS = say('Sommaire', 'Contents');
const HEADINGS = [say('Feuille', 'Sheet'), say('CSV', 'CSV'), say('Lignes', 'Rows'), say('Remarque', 'Remark')];

/** The first day that Excel counts as everybody else does. */
const FIRST_DAY = '1900-03-01';

const WIDTHS = { least: 10, most: 48, looked: 200 };

/** A whole workbook: a first sheet that says what there is, then the sheets. */
export async function workbook(
  entries: readonly Entry[],
  sheets: readonly WrittenSheet[],
  language: Language,
): Promise<Buffer> {
  const contents: WrittenSheet = {
    label: CONTENTS[language],
    headings: HEADINGS.map((heading) => heading[language]),
    rows: entries.map(({ label, name, rows, why, note }) => [
      text(label),
      text(`${name}.csv`),
      why === undefined ? { is: 'number', number: rows, share: false } : { is: 'nothing' },
      (why ?? note) === undefined ? { is: 'nothing' } : text((why ?? note) as string),
    ]),
  };
  return writeXlsxFile([contents, ...sheets].map(xlsxSheet)).toBuffer();
}

const text = (said: string): Cell => ({ is: 'text', text: said });

const xlsxSheet = ({ label, headings, rows }: WrittenSheet): XlsxSheet<never> => ({
  sheet: label,
  stickyRowsCount: 1,
  columns: headings.map((heading, at) => ({ width: widthOf(heading, rows, at) })),
  data: [
    headings.map((heading): XlsxCell => ({ value: excelText(heading), type: String, fontWeight: 'bold', wrap: true })),
    ...rows.map((row) => row.map(xlsxCell)),
  ],
});

function widthOf(heading: string, rows: WrittenSheet['rows'], at: number): number {
  const longest = rows.slice(0, WIDTHS.looked).map((row) => lengthOf(row[at]));
  return Math.min(WIDTHS.most, Math.max(WIDTHS.least, Math.ceil(heading.length / 2), ...longest) + 2);
}

const lengthOf = (cell: Cell | undefined): number =>
  cell?.is === 'text' ? Math.max(...cell.text.split('\n').map(({ length }) => length)) : WIDTHS.least;

/** A text stays one, whatever it begins with: a cell of text is never worked out. */
function xlsxCell(cell: Cell): XlsxCell {
  switch (cell.is) {
    case 'nothing':
      return null;
    case 'text':
      return { value: excelText(cell.text), type: String, ...(cell.text.includes('\n') && { wrap: true }) };
    case 'number':
      return { value: cell.number, type: Number, ...(cell.share && { format: '0.0%' }) };
    case 'cents':
      return { value: cell.cents / 100, type: Number, format: '#,##0.00' };
    case 'day':
      return cell.day < FIRST_DAY
        ? { value: cell.day, type: String }
        : { value: new Date(`${cell.day}T00:00:00Z`), type: Date, format: 'yyyy-mm-dd' };
  }
}
