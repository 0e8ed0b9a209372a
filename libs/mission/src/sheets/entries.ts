import { by, isRefusal, mayBeLeftOut, say, type Refusal } from '#decider';
import { isDeepStrictEqual } from 'node:util';
import { v5 } from 'uuid';
import { refuse } from '../refusals/refusals.js';
import { readCell } from './cells.js';
import type { AnyField, SheetKind } from './columns.js';
import type { Heading, Headings } from './headings.js';
import type { DecimalSign } from './numbers.js';
import type { Row } from './sheet-rows.js';

/** What a row says: the input of its command, by the headings that it comes from. */
export interface Entry {
  readonly row: Row;
  /** The same for the same content, wherever in a sheet it stands; nothing personal takes part in it. */
  readonly commandId: string;
  readonly input: Readonly<Record<string, unknown>>;
}

/** A row that cannot be read. */
export interface Unread {
  readonly row: Row;
  readonly refusal: Refusal;
}

/** How the rows of a sheet are read. */
export interface EntryReading {
  readonly mission: string;
  readonly name: string;
  readonly kind: SheetKind;
  readonly headings: Headings;
  readonly sign?: DecimalSign;
  /** Whoever brings the sheet in. */
  readonly sender: string;
}

/** Under which ids of commands are made of rows; never to be changed. */
const NAMESPACE = '5d0c9f0e-3a44-4c5e-9a7c-0d4f8f6f2b61';

/** Reads rows one after the other. Rows that say the same are numbered, so that each is a command of its own. */
export function entryReader(reading: EntryReading): (row: Row) => Entry | Unread {
  const copies = new Map<string, number>();
  return (row) => {
    const input = readInput(reading, row);
    if (isRefusal(input)) return { row, refusal: input };
    const content = contentOf(reading, input);
    const copy = copies.get(content) ?? 0;
    copies.set(content, copy + 1);
    return { row, commandId: v5(JSON.stringify([content, copy]), NAMESPACE), input };
  };
}

/** Left out: what is personal, of which a command id in the log would keep a trace for ever. */
function contentOf({ mission, name, kind }: EntryReading, input: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(input).filter(([field]) => !kind.command.fields[field]?.personal);
  return JSON.stringify([mission, name, said.toSorted(by(([field]) => field))]);
}

function readInput(reading: EntryReading, { cells }: Row): Readonly<Record<string, unknown>> | Refusal {
  const { headings } = reading.headings;
  const beyond = cells.slice(headings.length).some((cell) => cell.trim() !== '');
  if (beyond) return refuse('CELLS_BEYOND', { cells: cells.length, headings: headings.length });
  const other = otherSender(reading, cells);
  if (other) return other;
  const input: Record<string, unknown> = { ...emptyLists(reading.kind) };
  for (const [place, heading] of headings.entries()) {
    const refusal = take(input, heading, cells[place] ?? '', reading.sign);
    if (refusal) return refusal;
  }
  return input;
}

/** Lists that have to be there may be empty. */
const emptyLists = ({ command }: SheetKind): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(command.fields).flatMap(([name, field]) => (field.many && !mayBeLeftOut(field) ? [[name, []]] : [])),
  );

/** A row in the name of another person would be told of whoever brings it in. */
function otherSender({ headings: { headings, sender: place }, sender }: EntryReading, cells: readonly string[]) {
  const named = place === undefined ? '' : (cells[place] ?? '').trim();
  if (place === undefined || named === '' || named === sender) return undefined;
  return refuse('CELL_UNREADABLE', {
    column: headings[place]?.heading ?? '',
    cell: named,
    expected: say(
      `${sender}, car chacun apporte ses propres décisions`,
      `${sender}, as everybody brings in their own decisions`,
    ),
  });
}

function take(input: Record<string, unknown>, { heading, column }: Heading, cell: string, sign?: DecimalSign) {
  if (!column) return undefined;
  const { field, path, required } = column;
  const value = readCell({ heading, field, ...(sign && { sign }) }, cell);
  if (isRefusal(value)) return value;
  if (value === undefined) return required ? refuse('CELL_EMPTY', { column: heading }) : undefined;
  if (saysNothing(field, value)) return undefined;
  const [name = '', part] = path.split('.');
  if (part === undefined) input[name] = value;
  else input[name] = { ...(input[name] as object | undefined), [part]: value };
  return undefined;
}

/** Whether it is as good as left out: then a column more or less makes no other row of it. */
const saysNothing = (field: AnyField, value: unknown): boolean =>
  isDeepStrictEqual(value, field.fallback) || (mayBeLeftOut(field) && isDeepStrictEqual(value, []));
