import { stringify } from 'csv-stringify/sync';
import { decimal, euros, type Cell } from './cells.js';

/** How a sheet is written as text. French spreadsheets want `;` and a decimal comma, others `,` and a point. */
export interface CsvForm {
  readonly delimiter: ';' | ',';
  readonly point: ',' | '.';
}

/** The byte order mark: without it Excel takes UTF-8 for the code page of the machine. */
export const BOM = '\uFEFF';

/** A number may begin with a minus sign. A text that does would be worked out as a formula. */
interface Figure {
  readonly figure: string;
}

/** Lines of CSV (RFC 4180): a text that a spreadsheet would work out has an apostrophe before it. */
export const csvLines = (rows: readonly (readonly Cell[])[], { delimiter, point }: CsvForm): string =>
  stringify(
    rows.map((row) => row.map((cell) => written(cell, point))),
    {
      delimiter,
      record_delimiter: '\r\n',
      quote_record_delimiter: true,
      escape_formulas: true,
      cast: { object: ({ figure }) => ({ value: String(figure), escape_formulas: false }) },
    },
  );

function written(cell: Cell, point: CsvForm['point']): string | Figure {
  switch (cell.is) {
    case 'nothing':
      return '';
    case 'text':
      return withoutLineBefore(cell.text);
    case 'day':
      return cell.day;
    case 'cents':
      return { figure: euros(cell.cents, point) };
    case 'number':
      return { figure: decimal(cell.number, point) };
  }
}

/** Spreadsheets look behind white space, too: what the library does not know of begins with none. */
const withoutLineBefore = (text: string): string => (/^[\s\uFEFF]+[=+\-@]/.test(text) ? `'${text}` : text);
