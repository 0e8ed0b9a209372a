import { isRefusal, type Refusal } from '#decider';
import { inStretches } from '#fairness';
import type { Column } from './columns.js';
import { entryReader, type Entry, type Unread } from './entries.js';
import { folded } from './folded.js';
import { isKnown, missingColumns, missingRefusal, recognise, type Headings, type Mapped } from './headings.js';
import type { DecimalSign } from './numbers.js';
import { SHEETS, type SheetKindName } from './sheet-kinds.js';
import { readSheet, type Delimiter, type Row } from './sheet-rows.js';
import { decoded, legible } from './sheet-text.js';

/** A sheet to be brought in, and how it is read. */
export interface BroughtSheet {
  readonly mission: string;
  readonly kind: SheetKindName;
  /** The text of the sheet, or its bytes in base64: one of the two. */
  readonly csv?: string | null;
  readonly csvBase64?: string | null;
  readonly mapping: readonly Mapped[];
  readonly decimal?: DecimalSign | null;
}

/** What a sheet turned out to be, before any row of it is judged. */
export interface OpenedSheet {
  readonly headings: Headings;
  readonly missing: readonly Column[];
  readonly total: number;
  /** The rows up to the end of the window, read. */
  readonly read: readonly (Entry | Unread)[];
}

/** A sheet that nothing can be judged of: why, and what of it is known. */
export interface ClosedSheet extends Partial<Pick<OpenedSheet, 'headings' | 'missing' | 'total'>> {
  readonly refusal: Refusal;
}

/** Reads a sheet, its rows up to a number. */
export async function openSheet(
  brought: BroughtSheet,
  upTo: number,
  sender: string,
): Promise<OpenedSheet | ClosedSheet> {
  const { mission, kind: name, mapping, decimal } = brought;
  const kind = SHEETS[name];
  const text = textOf(brought);
  if (isRefusal(text)) return { refusal: text };
  const isWanted = (heading: string) =>
    isKnown(kind, heading) || mapping.some((each) => folded(each.heading) === folded(heading));
  const sheet = await readSheet(text, isWanted);
  if (isRefusal(sheet)) return { refusal: sheet };
  const total = sheet.rows.length;
  const headings = recognise(kind, sheet.headings, mapping);
  if (isRefusal(headings)) return { refusal: headings, total };
  const missing = missingColumns(kind, headings);
  const refusal = missingRefusal(missing);
  if (refusal) return { refusal, headings, missing, total };
  const sign = decimal ?? signOf(sheet.delimiter);
  const reading = { mission, name, kind, headings, sender, ...(sign && { sign }) };
  return { headings, missing, total, read: await entriesOf(sheet.rows.slice(0, upTo), entryReader(reading)) };
}

async function entriesOf(rows: readonly Row[], read: (row: Row) => Entry | Unread) {
  const entries: (Entry | Unread)[] = [];
  for await (const row of inStretches(rows)) entries.push(read(row));
  return entries;
}

const textOf = ({ csv, csvBase64 }: BroughtSheet): string | Refusal =>
  csv == null ? decoded(Buffer.from(csvBase64 ?? '', 'base64')) : legible(csv);

/** The decimal sign of whoever sets cells apart in that way: a spreadsheet with decimal commas writes semicolons. */
const signOf = (delimiter: Delimiter): DecimalSign | undefined =>
  delimiter === '\t' ? undefined : delimiter === ';' ? 'COMMA' : 'POINT';
