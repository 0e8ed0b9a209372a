import type { Path } from './tracked.js';

/**
 * How a state is cut into pieces, so that what is stored is what has changed:
 *
 * - A field that begins as an empty object is a record: each of its entries is a piece.
 * - Of a list, every full page of PAGE items is a piece, wherever the list is, but for lists within the items of another.
 * - The rest is with what holds it: an entry of a record, or the state as a whole.
 *
 * So an event that adds an item or changes an entry writes a piece or two, however much there is already.
 */
export const PAGE = 32;

/** The state as a whole, without entries and full pages. */
export const ROOT = '';

/** The name of the piece with an entry of a record. */
export const entryName = (field: string, key: string): string => `${name(field)}/${name(key)}`;

/** The name of the piece with a page of a list, which is somewhere in what a holder keeps. */
export const pageName = (holder: string, list: Path, page: number): string =>
  `${listName(holder, list)}#${String(page).padStart(PAGE_DIGITS, '0')}`;

/** One name, or those from the one to before the other. */
export type Names = readonly [name: string] | readonly [from: string, before: string];

/** The names of the pages of all lists at or below a path. */
export const pagesBelow = (holder: string, path: Path): readonly Names[] => {
  const list = listName(holder, path);
  if (path.length === 0) return [[list, `${holder}}`]];
  return [
    [`${list}#`, `${list}$`],
    [`${list}/`, `${list}0`],
  ];
};

/** The names of a record's entries and of their pages. */
export const entriesOfRecord = (field: string): Names => [`${name(field)}/`, `${name(field)}0`];

/** Every name. */
export const ALL: Names = ['', '\uffff'];

/** What a piece's name says of it. */
export interface Place {
  readonly holder: string;
  readonly page?: { readonly list: Path; readonly number: number };
}

/** Where a piece belongs. */
export function placeOf(piece: string): Place {
  const bar = piece.indexOf('|');
  if (bar < 0) return { holder: piece };
  const [list = '', number] = piece.slice(bar + 1).split('#');
  return {
    holder: piece.slice(0, bar),
    page: { list: list === '' ? [] : list.split('/').map(key), number: Number(number) },
  };
}

/** The record and the key of an entry's name; undefined for the state as a whole. */
export function entryOf(holder: string): { readonly field: string; readonly key: string } | undefined {
  if (holder === ROOT) return undefined;
  const [field = '', own = ''] = holder.split('/');
  return { field: key(field), key: key(own) };
}

/** The fields of a state that are records. */
export const recordsOf = (initial: object): ReadonlySet<string> =>
  new Set(Object.entries(initial).flatMap(([field, value]) => (isEmptyRecord(value) ? [field] : [])));

/** How many full pages a list has. */
export const fullPages = ({ length }: readonly unknown[]): number => Math.floor(length / PAGE);

/** The lists in what a holder keeps, but for those within the items of another, with their paths. */
export function listsIn(value: unknown, path: Path = []): readonly (readonly [Path, readonly unknown[]])[] {
  if (Array.isArray(value)) return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([field, inner]) => listsIn(inner, [...path, field]));
}

/** What a holder keeps, as its piece has it: of each list only what comes after its full pages. */
export function remainder(value: unknown): unknown {
  if (Array.isArray(value)) return value.length < PAGE ? value : value.slice(fullPages(value) * PAGE);
  if (typeof value !== 'object' || value === null) return value;
  let shortened: Record<string, unknown> | undefined;
  for (const [field, inner] of Object.entries(value)) {
    const rest = remainder(inner);
    if (rest !== inner) (shortened ??= { ...value })[field] = rest;
  }
  return shortened ?? value;
}

const PAGE_DIGITS = 6;

const isEmptyRecord = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0;

const listName = (holder: string, list: Path): string => `${holder}|${list.map(name).join('/')}`;

/** A key without what separates the parts of a piece's name. */
const name = (part: string): string => part.replace(/[%/|#]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);

const key = (part: string): string =>
  part.replace(/%(..)/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
