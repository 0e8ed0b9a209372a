import { say, type Refusal } from '#decider';
import { inStretches } from '#fairness';
import { parse, type CsvError, type Options } from 'csv-parse';
import { parse as parseAtOnce } from 'csv-parse/sync';
import { Readable } from 'node:stream';
import { unreadable } from './sheet-text.js';

/** Most rows of a sheet under its headings. */
export const MOST_ROWS = 10_000;

/** How much is read at a stretch, in characters, and how much of a sheet its first record may take. */
const STRETCH = 32_768;

/** Longest record, in characters. */
const LONGEST_RECORD = 200_000;

const DELIMITERS = [';', ',', '\t'] as const;
/** What sets the cells of a sheet apart. */
export type Delimiter = (typeof DELIMITERS)[number];

/** A row of a sheet. */
export interface Row {
  /** Its number under the headings, from 1; empty lines do not count. */
  readonly number: number;
  /** The line of the file on which it begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A sheet as it was typed. */
export interface Sheet {
  readonly delimiter: Delimiter;
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/**
 * Reads a sheet: cells set apart by what makes most of its first line known headings, quoted or not, on one line or several.
 *
 * @param isKnown whether a heading is one of the wanted
 */
export async function readSheet(text: string, isKnown: (heading: string) => boolean): Promise<Sheet | Refusal> {
  const { body, told, skipped } = withoutMarks(text);
  const delimiter = told ?? delimiterOf(body, isKnown);
  let headings: readonly string[] | undefined;
  const rows: Row[] = [];
  try {
    for await (const { record, info } of inStretches(records(body, delimiter))) {
      if (record.every((cell) => cell.trim() === '')) continue;
      if (!headings) headings = withoutTrailing(record);
      else if (rows.length === MOST_ROWS) return tooLong();
      else rows.push({ number: rows.length + 1, line: skipped + info.lines - linesWithin(record), cells: record });
    }
  } catch (error) {
    return broken(error as CsvError, skipped);
  }
  return headings ? { delimiter, headings, rows } : unreadable(say('elle est vide', 'it is empty'));
}

const options = (delimiter: Delimiter): Options => ({
  delimiter,
  record_delimiter: '\n',
  relax_column_count: true,
  relax_quotes: true,
  skip_empty_lines: true,
  max_record_size: LONGEST_RECORD,
});

async function* records(text: string, delimiter: Delimiter): AsyncGenerator<Parsed> {
  const parser = parse({ ...options(delimiter), info: true });
  const source = Readable.from(stretchesOf(text));
  source.pipe(parser);
  try {
    yield* parser as AsyncIterable<Parsed>;
  } finally {
    source.destroy();
  }
}

function* stretchesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += STRETCH) yield text.slice(at, at + STRETCH);
}

/** The text without its byte order mark and the line in which a spreadsheet says what sets cells apart. */
function withoutMarks(text: string): { readonly body: string; readonly told?: Delimiter; readonly skipped: number } {
  const unmarked = text.replace(/^\uFEFF/, '').replaceAll(/\r\n?/g, '\n');
  const said = /^"?sep=([;,\t])"?\n/i.exec(unmarked);
  return said
    ? { body: unmarked.slice(said[0].length), told: said[1] as Delimiter, skipped: 1 }
    : { body: unmarked, skipped: 0 };
}

/** What makes most of the first record known headings; of equals, what makes most cells. */
function delimiterOf(text: string, isKnown: (heading: string) => boolean): Delimiter {
  const read = DELIMITERS.map((delimiter) => {
    const first = firstRecord(text, delimiter);
    return { delimiter, known: first.filter(isKnown).length, cells: first.length };
  });
  const [best] = read.toSorted((one, other) => other.known - one.known || other.cells - one.cells);
  return best?.delimiter ?? ';';
}

function firstRecord(text: string, delimiter: Delimiter): readonly string[] {
  try {
    const [first = []] = parseAtOnce(text.slice(0, STRETCH), { ...options(delimiter), to: 1 });
    return first;
  } catch {
    return [];
  }
}

function withoutTrailing(headings: readonly string[]): readonly string[] {
  const last = headings.findLastIndex((heading) => heading.trim() !== '');
  return headings.slice(0, last + 1);
}

const linesWithin = (cells: readonly string[]): number =>
  cells.reduce((lines, cell) => lines + (cell.match(/\n/g)?.length ?? 0), 0);

const tooLong = (): Refusal =>
  unreadable(
    say(
      `elle a plus de ${MOST_ROWS} lignes ; la couper en plusieurs feuilles, chacune avec ses en-têtes`,
      `it has more than ${MOST_ROWS} rows; cut it into several sheets, each with its headings`,
    ),
  );

function broken({ code, lines }: CsvError & { readonly lines?: number }, skipped: number): Refusal {
  const line = skipped + (lines ?? 1);
  return code === 'CSV_MAX_RECORD_SIZE'
    ? unreadable(say(`la ligne ${line} n’en finit pas`, `line ${line} does not end`))
    : unreadable(
        say(
          `un guillemet ouvert n’est pas refermé, au plus tard à la ligne ${line}`,
          `a quotation mark is not closed, by line ${line} at the latest`,
        ),
      );
}
