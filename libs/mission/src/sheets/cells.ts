import { mayBeLeftOut, plainName, plainText, say, type FieldKind, type Refusal, type Sentence } from '#decider';
import { refuse } from '../refusals/refusals.js';
import type { AnyField } from './columns.js';
import { readDay, readPeriod, readWeek } from './calendar-cells.js';
import { expectedOf } from './expected.js';
import { folded } from './folded.js';
import { AMBIGUOUS, readEuros, readNumber, type DecimalSign } from './numbers.js';

/** How the cells of a column are read. */
export interface Reading {
  /** As it stands in the sheet. */
  readonly heading: string;
  readonly field: AnyField;
  /** The sign of the sheet, where it is known. */
  readonly sign?: DecimalSign;
}

const YES = ['oui', 'yes', 'vrai', 'true', 'x', 'o', 'y', '1'];
const NO = ['non', 'no', 'faux', 'false', 'n', '0'];

/** What sets the entries of a cell apart; in what may hold commas, no comma. */
const BETWEEN = /[\n|;,]/;

/** The value of a cell, undefined when it is empty; or why it cannot be read. */
export function readCell(reading: Reading, cell: string): unknown {
  const { field, heading } = reading;
  const { kind, many } = field;
  const typed = cell.trim();
  if (many) {
    const entries = typed.split(BETWEEN).map((entry) => entry.trim());
    const values = entries.filter((entry) => entry !== '').map((entry) => readOne(reading, entry));
    return values.includes(undefined) ? cellUnreadable(reading, cell) : values;
  }
  // Who marks with an x leaves the others empty.
  if (typed === '') return kind.is === 'bool' && !mayBeLeftOut(field) ? false : undefined;
  const value = readOne(reading, typed);
  if (value === AMBIGUOUS && isNumber(kind))
    return refuse('CELL_UNREADABLE', { column: heading, cell, expected: ONE_SIGN });
  return value ?? cellUnreadable(reading, cell);
}

const ONE_SIGN = say(
  'un nombre qui ne soit pas deux à la fois ; dire le signe décimal (decimal : COMMA ou POINT)',
  'a number that is not two at once; say which sign is the decimal one (decimal: COMMA or POINT)',
);

/** The refusal of a cell: its column, what stands in it, and what should. */
export const cellUnreadable = ({ heading, field }: Reading, cell: string): Refusal =>
  refuse('CELL_UNREADABLE', { column: heading, cell: inShort(cell.trim()), expected: expectedOf(field) });

const LONGEST_SHOWN = 80;
const inShort = (cell: string): string => (cell.length > LONGEST_SHOWN ? `${cell.slice(0, LONGEST_SHOWN)} …` : cell);

const isNumber = ({ is }: FieldKind): boolean => ['number', 'int', 'count', 'cents'].includes(is);

/** Undefined when it cannot be read. What the rules of the command refuse is left to them. */
function readOne({ field: { kind }, heading, sign }: Reading, typed: string): unknown {
  switch (kind.is) {
    case 'text':
      return plainText(typed);
    case 'title':
    case 'name':
    case 'unit':
      return plainName(typed);
    case 'number':
    case 'int':
    case 'count':
      return readNumber(typed, sign);
    case 'cents':
      return countsCents(heading) ? readNumber(typed, sign) : readEuros(typed, sign);
    case 'bool':
      return yesOrNo(typed);
    case 'day':
      return readDay(typed);
    case 'week':
      return readWeek(typed);
    case 'period':
      return readPeriod(typed);
    case 'choice':
      return chosen(kind.values, kind.names, typed);
    default:
      return typed;
  }
}

/** Amounts are in euros, unless the heading says cents. */
const countsCents = (heading: string): boolean => /cents|centimes/i.test(heading);

function yesOrNo(typed: string): boolean | undefined {
  const word = folded(typed);
  if (YES.includes(word)) return true;
  return NO.includes(word) ? false : undefined;
}

/** A word of a list, by its code or by what a person calls it. */
function chosen(values: readonly string[], names: Readonly<Record<string, Sentence>>, typed: string) {
  const word = folded(typed);
  return values.find((value) =>
    [value, names[value]?.fr, names[value]?.en].some((name) => name && folded(name) === word),
  );
}
