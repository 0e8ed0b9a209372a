import { isDay, isPeriod, isWeek } from '#calendar';
import { folded } from './folded.js';

/** Months as they are called in both languages; three letters are enough where they are one month. */
const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'january'],
  ['fevrier', 'february'],
  ['mars', 'march'],
  ['avril', 'april'],
  ['mai', 'may'],
  ['juin', 'june'],
  ['juillet', 'july'],
  ['aout', 'august'],
  ['septembre', 'september'],
  ['octobre', 'october'],
  ['novembre', 'november'],
  ['decembre', 'december'],
];

const ISO_DAY = /^(\d{4})-(\d\d)-(\d\d)(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const FRENCH_DAY = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4})(?: 00:00(?::00)?)?$/;
const YEAR_FIRST = /^(\d{4})[-/ ]?([a-z]+\.? ?)?(\d{1,2})$/;
const YEAR_LAST = /^([a-z]+\.? ?)?(\d{1,2})[-/ ]+(\d{4})$/;
const NAMED_MONTH = /^([a-z]{3,})\.?[- ]+(?:(\d{4})|(\d\d))$/;
const WAVE = /^(?:wave|vague)[- ]?(\d+)$/;

const WEEK_WORDS = ['w', 's', 'sem', 'semaine', 'week'];
const QUARTER_WORDS = ['q', 't'];

/** A day, YYYY-MM-DD or day/month/year with a year of four digits; undefined when it is none. */
export function readDay(typed: string): string | undefined {
  const iso = ISO_DAY.exec(typed.trim());
  if (iso) return valid(isDay, `${iso[1]}-${iso[2]}-${iso[3]}`);
  const [, day = '', , month = '', year = ''] = FRENCH_DAY.exec(typed.trim()) ?? [];
  return valid(isDay, `${year}-${two(month)}-${two(day)}`);
}

/** An ISO week: 2025-W07, S07 2025, semaine 7 2025; undefined when it is none. */
export function readWeek(typed: string): string | undefined {
  const { word, year, number } = numbered(folded(typed));
  return WEEK_WORDS.includes(word) ? valid(isWeek, `${year}-W${two(number)}`) : undefined;
}

/** A period: a month (2025-03, 03/2025, mars 2025), a week, a quarter (2025-Q1, T1 2025) or a wave. */
export function readPeriod(typed: string): string | undefined {
  const text = folded(typed);
  const { word, year, number } = numbered(text);
  if (number !== '' && word === '') return valid(isPeriod, `${year}-${two(number)}`);
  if (QUARTER_WORDS.includes(word)) return valid(isPeriod, `${year}-Q${Number(number)}`);
  const wave = WAVE.exec(text)?.[1];
  if (wave !== undefined) return valid(isPeriod, `wave-${Number(wave)}`);
  return readWeek(typed) ?? namedMonth(text);
}

/** What a text counts in a year: the word before the number, without its full stop. */
function numbered(text: string): { readonly word: string; readonly year: string; readonly number: string } {
  const first = YEAR_FIRST.exec(text);
  if (first) return { year: first[1] ?? '', word: bare(first[2]), number: first[3] ?? '' };
  const [, word, number = '', year = ''] = YEAR_LAST.exec(text) ?? [];
  return { year, word: bare(word), number };
}

const bare = (word: string | undefined): string => word?.replace(/[. ]+$/, '') ?? '';

/** `mars 2025`, and `mars-25`, which spreadsheets make of it. */
function namedMonth(text: string): string | undefined {
  const [, name = '', year, short] = NAMED_MONTH.exec(text) ?? [];
  const months = MONTHS.flatMap((names, at) => (names.some((each) => each.startsWith(name)) ? [at + 1] : []));
  const [month, other] = months;
  if (name === '' || month === undefined || other !== undefined) return undefined;
  return valid(isPeriod, `${year ?? `20${short}`}-${two(String(month))}`);
}

const two = (number: string): string => number.padStart(2, '0');

const valid = (test: (text: string) => boolean, text: string): string | undefined => (test(text) ? text : undefined);
