import type { Language } from '#mission';
import type { ShownKind } from '#shapes';
import { valueAt, type Answered } from './rows.js';
import type { Column } from './plan.js';

/** What stands in a cell: an amount in cents is told apart, as no number of euros holds every one of them exactly. */
export type Cell =
  | { readonly is: 'nothing' }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'number'; readonly number: number; readonly share: boolean }
  | { readonly is: 'cents'; readonly cents: number }
  | { readonly is: 'day'; readonly day: string };

const NOTHING: Cell = { is: 'nothing' };

const YES_NO: Readonly<Record<Language, readonly [string, string]>> = { fr: ['oui', 'non'], en: ['yes', 'no'] };

/** Between several values in one cell, and between the items of a list, on lines of their own. */
const VALUES = ', ';
const ITEMS = '\n';

/** The cell of a column, from what was answered. */
export function cellOf(column: Column, value: Answered, language: Language): Cell {
  if (value === null || value === undefined) return NOTHING;
  if (column.many) return textOf(inOneCell(column, value, language));
  const { kind } = column;
  switch (kind.is) {
    case 'cents':
      return { is: 'cents', cents: Number(value) };
    case 'line':
    case 'number':
    case 'whole number':
      return { is: 'number', number: figureOf(kind, value), share: 'unit' in kind && kind.unit === 'share' };
    case 'day':
      return { is: 'day', day: String(value) };
    default:
      return textOf(said(column, value, language));
  }
}

/** A number as people read it: fractions of cents in euros. */
const figureOf = (kind: ShownKind, value: Answered): number =>
  'unit' in kind && kind.unit === 'cents' ? Number(value) / 100 : Number(value);

const textOf = (text: string): Cell => (text === '' ? NOTHING : { is: 'text', text });

function inOneCell(column: Column, value: Answered, language: Language): string {
  const values = Array.isArray(value) ? (value as readonly Answered[]) : [value];
  const { items } = column;
  if (!items) return values.map((each) => said(column, each, language)).join(VALUES);
  return values
    .map((each) =>
      items
        .map((item) => ({ item, at: valueAt(each, item.path) }))
        .filter(({ at }) => at !== null && at !== undefined)
        .map(({ item, at }) => inOneCell(item, at, language))
        .filter((text) => text !== '')
        .join(VALUES),
    )
    .join(ITEMS);
}

/** A value in words. */
function said({ kind }: Column, value: Answered, language: Language): string {
  switch (kind.is) {
    case 'yes or no':
      return YES_NO[language][value === true ? 0 : 1];
    case 'cents':
      return `${euros(Number(value), language === 'fr' ? ',' : '.')} €`;
    case 'number':
    case 'whole number':
      return decimal(figureOf(kind, value), language === 'fr' ? ',' : '.');
    case 'shape':
      return String(valueAt(value, ['text']) ?? '');
    case 'object':
      return JSON.stringify(value);
    default:
      return String(value);
  }
}

/** An amount in euros, with its two decimals, exactly. */
export function euros(cents: number, point: ',' | '.'): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}${point}${digits.slice(-2)}`;
}

export const decimal = (number: number, point: ',' | '.'): string => String(number).replace('.', point);
