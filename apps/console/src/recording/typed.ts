import { isDay } from '#calendar';
import type { Language } from '../asking/operation.js';
import type { CommandFormQuery } from './forms.operation.js';

export type Form = NonNullable<CommandFormQuery['commands']>['commands'][number];
export type FormField = Form['common'][number] & { readonly fields?: Form['common'] };
export type Kind = FormField['kind'];

/** What a person typed or picked, before it is read: texts, ticks, lists of them, and groups by name. */
export type Typed = string | boolean | readonly Typed[] | TypedGroup;
export interface TypedGroup {
  readonly [name: string]: Typed;
}

/** What is wrong with what was typed, before it is sent. */
export type Fault =
  | { readonly rule: 'required' | 'number' | 'whole' | 'money' | 'day' | 'week' }
  | { readonly rule: 'least' | 'most'; readonly bound: number };

/** By where it stands: `topic`, `options.0.name`. */
export type Faults = Readonly<Record<string, Fault>>;

export interface Reading {
  readonly input: Readonly<Record<string, unknown>>;
  readonly faults: Faults;
}

/** What was typed as the input of a command, with what is wrong in it. What is left empty is left out. */
export function readTyped(fields: readonly FormField[], typed: TypedGroup, language: Language): Reading {
  const faults: Record<string, Fault> = {};
  const input = readGroup(fields, typed, '', { faults, language });
  return { input, faults };
}

interface About {
  readonly faults: Record<string, Fault>;
  readonly language: Language;
}

function readGroup(
  fields: readonly FormField[],
  typed: TypedGroup,
  path: string,
  about: About,
): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const field of fields) {
    const at = path === '' ? field.name : `${path}.${field.name}`;
    const value = field.many
      ? readMany(field, typed[field.name], at, about)
      : readOne(field, typed[field.name], at, about);
    if (value !== undefined) input[field.name] = value;
    else if (field.required === 'ALWAYS' && field.default == null) about.faults[at] ??= { rule: 'required' };
  }
  return input;
}

function readMany(
  field: FormField,
  typed: Typed | undefined,
  at: string,
  about: About,
): readonly unknown[] | undefined {
  if (!Array.isArray(typed)) return undefined;
  const values = (typed as readonly Typed[])
    .map((each, index) => readOne(field, each, `${at}.${index}`, about))
    .filter((value) => value !== undefined);
  return values.length > 0 ? values : undefined;
}

function readOne(field: FormField, typed: Typed | undefined, at: string, about: About): unknown {
  if (field.kind === 'GROUP') {
    if (!isGroup(typed) || isBlank(typed)) return undefined;
    return readGroup(field.fields ?? [], typed, at, about);
  }
  if (typeof typed === 'boolean') return typed || undefined;
  if (field.kind === 'BOOL') return typed === 'yes' ? true : typed === 'no' ? false : undefined;
  const text = typeof typed === 'string' ? typed.trim() : '';
  if (text === '') return undefined;
  const value = readText(field, text, about.language);
  if (isFault(value)) {
    about.faults[at] = value;
    return null;
  }
  return value;
}

const isGroup = (typed: Typed | undefined): typed is TypedGroup => typeof typed === 'object' && !Array.isArray(typed);

const isBlank = (typed: Typed): boolean =>
  typed === '' || typed === false || (typeof typed === 'object' && Object.values(typed as TypedGroup).every(isBlank));

const isFault = (value: string | number | Fault): value is Fault => typeof value === 'object';

function readText({ kind, least, most }: FormField, text: string, language: Language): string | number | Fault {
  switch (kind) {
    case 'CENTS': {
      const bare = text.replace(/€|eur$/i, '').trim();
      const euros = readNumber(bare, language);
      const cents = euros === undefined ? Number.NaN : Math.round(euros * 100);
      if (!Number.isSafeInteger(cents) || Math.abs((euros ?? 0) * 100 - cents) > 1e-6) return { rule: 'money' };
      // A third decimal is no cent: whoever writes one means something else.
      if (decimalsIn(bare, language) > 2) return { rule: 'money' };
      return within(cents, least, most, 100);
    }
    case 'NUMBER': {
      const number = readNumber(text, language);
      return number === undefined ? { rule: 'number' } : within(number, least, most);
    }
    case 'INT':
    case 'COUNT': {
      const number = readNumber(text, language);
      if (number === undefined) return { rule: 'number' };
      return Number.isSafeInteger(number) ? within(number, least, most) : { rule: 'whole' };
    }
    case 'DAY':
      return readDay(text) ?? { rule: 'day' };
    case 'WEEK':
      return /^\d{4}-W\d{2}$/.test(text) ? text : { rule: 'week' };
    default:
      return text;
  }
}

function within(value: number, least: number | null, most: number | null, scale = 1): number | Fault {
  if (least !== null && value < least) return { rule: 'least', bound: least / scale };
  if (most !== null && value > most) return { rule: 'most', bound: most / scale };
  return value;
}

/** What stands before decimals, and what between thousands beside spaces, which both languages know. */
const MARKS: Readonly<Record<Language, { readonly decimal: string; readonly thousands: string }>> = {
  fr: { decimal: ',', thousands: '.' },
  en: { decimal: '.', thousands: ',' },
};

const bareOf = (text: string): string => text.replace(/[\s\u00a0\u202f]/g, '');

/**
 * A number as people of a language type it: 1 234,5 or 1,234.5. The decimal mark of the other one is understood where it
 * cannot be a mark of thousands.
 */
export function readNumber(text: string, language: Language): number | undefined {
  const bare = bareOf(text);
  const { decimal, thousands } = MARKS[language];
  const [, sign, digits] = /^([+-]?)(\d[\d.,]*)$/.exec(bare) ?? [];
  if (sign === undefined || digits === undefined || /[.,]$/.test(digits)) return undefined;
  const parts = digits.split(decimal);
  const [before = '', after = ''] = parts;
  if (parts.length > 2 || after.includes(thousands)) return undefined;
  const groups = before.split(thousands);
  if (groups.length === 1) return Number(`${sign}${before}.${after || '0'}`);
  if (groups.slice(1).every((group) => group.length === 3) && (groups[0] ?? '').length <= 3)
    return Number(`${sign}${groups.join('')}.${after || '0'}`);
  const [units = '', rest = ''] = groups;
  return groups.length === 2 && parts.length === 1 ? Number(`${sign}${units}.${rest}`) : undefined;
}

/** Digits behind the decimal mark of the language. */
const decimalsIn = (text: string, language: Language): number =>
  bareOf(text).split(MARKS[language].decimal)[1]?.length ?? 0;

/** YYYY-MM-DD, or day, month and year as they are said: 31/01/2026. */
export function readDay(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const said = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : said ? [said[3], said[2], said[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(written) ? written : undefined;
}
