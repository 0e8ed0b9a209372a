import type { Language } from '../asking/operation.js';
import { useLanguage } from './language.js';

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

/** Days are calendar days: shown as they are, in no time zone. */
const dayAt = (day: string): Date => new Date(`${day}T00:00:00Z`);

/** How numbers, amounts, days and instants are written in a language. Days come as YYYY-MM-DD, amounts in cents. */
export interface Formats {
  /** 31 January 2026. */
  day(day: string): string;
  /** 31 Jan. */
  shortDay(day: string): string;
  /** Friday 30 January. */
  weekday(day: string): string;
  /** January 2026. */
  month(day: string): string;
  /** 2026-W05, as people say it. */
  week(week: string): string;
  /** An instant, to the minute, in Paris. */
  instant(instant: string): string;
  /** At most so many digits behind the comma; one unless said. */
  number(value: number, digits?: number): string;
  /** Of a share from 0 to 1. */
  share(value: number): string;
  /** With a sign in front. */
  difference(value: number, digits?: number): string;
  euros(cents: number): string;
}

function formatsIn(language: Language): Formats {
  const locale = LOCALES[language];
  // The first of a month is “1er” in French; Intl writes “1”.
  const ordinal = (text: string) => (language === 'fr' ? text.replace(/(?<=^|\s)1 (?=\p{L})/u, '1er ') : text);
  const days = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (day: string) => ordinal(format.format(dayAt(day)));
  };
  const instants = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' });
  const shares = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const money = (maximumFractionDigits: 0 | 2) =>
    new Intl.NumberFormat(locale, {
      style: 'currency',
      currency: 'EUR',
      minimumFractionDigits: maximumFractionDigits,
      maximumFractionDigits,
    });
  const [whole, exact] = [money(0), money(2)];
  return {
    day: days({ dateStyle: 'long' }),
    shortDay: days({ day: 'numeric', month: 'short' }),
    weekday: days({ weekday: 'long', day: 'numeric', month: 'long' }),
    month: days({ month: 'long', year: 'numeric' }),
    week: (week) => {
      const [year = '', number = ''] = week.split('-W');
      return language === 'fr' ? `semaine ${Number(number)} de ${year}` : `week ${Number(number)} of ${year}`;
    },
    instant: (instant) => ordinal(instants.format(new Date(instant))),
    number: (value, digits = 1) => new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value),
    share: (value) => shares.format(value),
    difference: (value, digits = 1) =>
      new Intl.NumberFormat(locale, { maximumFractionDigits: digits, signDisplay: 'exceptZero' }).format(value),
    euros: (cents) => (cents % 100 === 0 ? whole : exact).format(cents / 100),
  };
}

const FORMATS: Readonly<Record<Language, Formats>> = { fr: formatsIn('fr'), en: formatsIn('en') };

export const useFormats = (): Formats => FORMATS[useLanguage()];
