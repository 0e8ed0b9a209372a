import { formatDay } from '#calendar';
import type { FactValue, Sentence } from '#decider';

/** Languages of the product. */
export type Language = 'fr' | 'en';

/** A sentence in both languages, and its text in the reader's own. */
export type Worded = Sentence & { readonly text: string };

/** A sentence for a reader of one language. */
export const worded = (sentence: Sentence, language: Language): Worded => ({ ...sentence, text: sentence[language] });

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

const amounts = forEach(
  (locale) =>
    new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', trailingZeroDisplay: 'stripIfInteger' }),
);
const shares = forEach((locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }));
const plurals = forEach((locale) => new Intl.PluralRules(locale));
const lists = forEach((locale) => new Intl.ListFormat(locale, { type: 'conjunction' }));
const numbers = forEach((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 3, useGrouping: false }));

/** An amount as a reader of that language writes it: 7 000 €, 307,20 €; €7,000, €307.20. */
export const amount = (cents: number, language: Language): string => amounts[language].format(cents / 100);

/** A share as a percentage. */
export const percent = (share: number, language: Language): string => shares[language].format(share);

/**
 * A number and what it counts, in the form that agrees with it: `1 jour`, `1,5 jour`, `2 jours`; `1 day`, `0 days`.
 *
 * @param one the form for one, in French for everything below two
 * @param other the form for the rest; left out, `one` with an s
 */
export function counted(count: number, language: Language, one: string, other = `${one}s`): string {
  return `${decimal(count, language)} ${agreeing(count, language, one, other)}`;
}

/** The form that agrees with a number. */
export const agreeing = (count: number, language: Language, one: string, other = `${one}s`): string =>
  plurals[language].select(count) === 'one' ? one : other;

/** Names one after the other: `DIR, SPO et COO`. */
export const listed = (items: readonly string[], language: Language): string => lists[language].format(items);

/** The first few of many, and how many more there are: `1, 2, 3, 4, 5 et 15 autres`. */
export function briefly(items: readonly string[], language: Language): string {
  const more = items.length - FEW;
  if (more <= 0) return listed(items, language);
  const others = language === 'fr' ? counted(more, 'fr', 'autre') : `${more} more`;
  return listed([...items.slice(0, FEW), others], language);
}

/** As many are named one by one. */
const FEW = 5;

/** What is counted, in the forms for one and for the rest. */
export type Unit = Readonly<Record<Language, readonly [one: string, other: string]>>;

/** A reference with what it is called: `J2 (Jumelage des agendas)`; alone where it has no other name. */
export const called = (ref: string, title: string | undefined): string =>
  title === undefined || title === ref ? ref : `${ref} (${title})`;

/** A number with the decimal mark of the language. */
export const decimal = (value: number, language: Language): string => numbers[language].format(value);

/** A value with its unit, never apart: `12,5 j`, `96 %`; `12.5 j`, `96%`. */
export const measure = (value: number, unit: string, language: Language): string =>
  `${decimal(value, language)}${language === 'en' && unit === '%' ? '' : NO_BREAK}${unit}`;

const NO_BREAK = '\u00a0';

/** A fact as a reader sees it; `form` is `cents`, `percent`, `day` or nothing. */
export function shown(fact: FactValue, form: string | undefined, language: Language): string {
  if (isSentence(fact)) return fact[language];
  if (typeof fact === 'object') return fact.length > 0 ? fact.join(', ') : '—';
  if (typeof fact === 'number' && form === 'cents') return amount(fact, language);
  if (typeof fact === 'number' && form === 'percent') return percent(fact, language);
  if (typeof fact === 'number') return decimal(fact, language);
  if (form === 'day' && typeof fact === 'string') return formatDay(fact, language);
  return String(fact);
}

const isSentence = (fact: FactValue): fact is Sentence => typeof fact === 'object' && 'fr' in fact;

function forEach<Format>(create: (locale: string) => Format): Readonly<Record<Language, Format>> {
  return { fr: create(LOCALES.fr), en: create(LOCALES.en) };
}
