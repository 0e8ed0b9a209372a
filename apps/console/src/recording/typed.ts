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
export function readTyped(fields: readonly FormField[], typed: TypedGroup): Reading {
  const faults: Record<string, Fault> = {};
  const input = readGroup(fields, typed, '', faults);
  return { input, faults };
}

function readGroup(
  fields: readonly FormField[],
  typed: TypedGroup,
  path: string,
  faults: Record<string, Fault>,
): Record<string, unknown> {
  const input: Record<string, unknown> = {};
  for (const field of fields) {
    const at = path === '' ? field.name : `${path}.${field.name}`;
    const value = field.many
      ? readMany(field, typed[field.name], at, faults)
      : readOne(field, typed[field.name], at, faults);
    if (value !== undefined) input[field.name] = value;
    else if (field.required === 'ALWAYS' && field.default == null) faults[at] ??= { rule: 'required' };
  }
  return input;
}

function readMany(
  field: FormField,
  typed: Typed | undefined,
  at: string,
  faults: Record<string, Fault>,
): readonly unknown[] | undefined {
  if (!Array.isArray(typed)) return undefined;
  const values = (typed as readonly Typed[])
    .map((each, index) => readOne(field, each, `${at}.${index}`, faults))
    .filter((value) => value !== undefined);
  return values.length > 0 ? values : undefined;
}

function readOne(field: FormField, typed: Typed | undefined, at: string, faults: Record<string, Fault>): unknown {
  if (field.kind === 'GROUP') {
    if (!isGroup(typed) || isBlank(typed)) return undefined;
    return readGroup(field.fields ?? [], typed, at, faults);
  }
  if (typeof typed === 'boolean') return typed || undefined;
  if (field.kind === 'BOOL') return typed === 'yes' ? true : typed === 'no' ? false : undefined;
  const text = typeof typed === 'string' ? typed.trim() : '';
  if (text === '') return undefined;
  const value = readText(field, text);
  if (isFault(value)) {
    faults[at] = value;
    return null;
  }
  return value;
}

const isGroup = (typed: Typed | undefined): typed is TypedGroup => typeof typed === 'object' && !Array.isArray(typed);

const isBlank = (typed: Typed): boolean =>
  typed === '' || typed === false || (typeof typed === 'object' && Object.values(typed as TypedGroup).every(isBlank));

const isFault = (value: string | number | Fault): value is Fault => typeof value === 'object';

function readText({ kind, least, most }: FormField, text: string): string | number | Fault {
  switch (kind) {
    case 'CENTS': {
      const euros = readNumber(text.replace(/€|eur$/i, ''));
      const cents = euros === undefined ? Number.NaN : Math.round(euros * 100);
      if (!Number.isSafeInteger(cents) || Math.abs((euros ?? 0) * 100 - cents) > 1e-6) return { rule: 'money' };
      return within(cents, least, most, 100);
    }
    case 'NUMBER': {
      const number = readNumber(text);
      return number === undefined ? { rule: 'number' } : within(number, least, most);
    }
    case 'INT':
    case 'COUNT': {
      const number = readNumber(text);
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

/** As people type it in either language: 1 234,5 or 1,234.5. */
export function readNumber(text: string): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '');
  if (/^[+-]?\d+(?:[.,]\d+)?$/.test(bare)) return Number(bare.replace(',', '.'));
  if (/^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(bare)) return Number(bare.replaceAll(',', ''));
  if (/^[+-]?\d{1,3}(?:\.\d{3})+,\d+$/.test(bare)) return Number(bare.replaceAll('.', '').replace(',', '.'));
  return undefined;
}

/** YYYY-MM-DD, or day, month and year as they are said: 31/01/2026. */
export function readDay(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const said = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  const [year, month, day] = iso ? iso.slice(1) : said ? [said[3], said[2], said[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return undefined;
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${written}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== written ? undefined : written;
}
