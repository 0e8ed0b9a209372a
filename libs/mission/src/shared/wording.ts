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
  (locale) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', minimumFractionDigits: 0 }),
);
const shares = forEach((locale) => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }));
const numbers = forEach((locale) => new Intl.NumberFormat(locale, { maximumFractionDigits: 3, useGrouping: false }));

/** An amount as a reader of that language writes it: 7 000 €, €7,000. */
export const amount = (cents: number, language: Language): string => amounts[language].format(cents / 100);

/** A share as a percentage. */
export const percent = (share: number, language: Language): string => shares[language].format(share);

/** A number with the decimal mark of the language. */
export const decimal = (value: number, language: Language): string => numbers[language].format(value);

/** A fact as a reader sees it; `form` is `cents`, `percent`, `day` or nothing. */
export function shown(fact: FactValue, form: string | undefined, language: Language): string {
  if (typeof fact === 'object') return fact.length > 0 ? fact.join(', ') : '—';
  if (typeof fact === 'number' && form === 'cents') return amount(fact, language);
  if (typeof fact === 'number' && form === 'percent') return percent(fact, language);
  if (typeof fact === 'number') return decimal(fact, language);
  if (form === 'day' && typeof fact === 'string') return formatDay(fact, language);
  return String(fact);
}

function forEach(create: (locale: string) => Intl.NumberFormat): Readonly<Record<Language, Intl.NumberFormat>> {
  return { fr: create(LOCALES.fr), en: create(LOCALES.en) };
}
