import type { Language } from '#mission';

/** How numbers, amounts, days and weeks are written on paper: as people of the language write them. */
export interface Formats {
  /** 31 January 2026. */
  day(day: string): string;
  /** 31 Jan 2026. */
  shortDay(day: string): string;
  /** 2026-W05, as people say it. */
  week(week: string): string;
  /** 2026-01. */
  month(month: string): string;
  /** To the second, in Paris. */
  instant(instant: string): string;
  /** With so many digits behind the comma. */
  points(value: number): string;
  /** With as many digits as it has, two at most. */
  number(value: number): string;
  /** Of a part from 0 to 1. */
  share(value: number): string;
  euros(cents: number): string;
}

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB' };

const ONE = { minimumFractionDigits: 1, maximumFractionDigits: 1 } as const;
const EUROS = { style: 'currency', currency: 'EUR' } as const;

function formatsOf(language: Language): Formats {
  const locale = LOCALES[language];
  // A day is one of the calendar: it is written as it is, in no zone.
  const days = (style: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' });
    return (day: string) => format.format(new Date(`${day}T00:00:00Z`));
  };
  const numbers = (style: Intl.NumberFormatOptions) => {
    const format = new Intl.NumberFormat(locale, style);
    return (value: number) => format.format(value);
  };
  const short = days({ day: 'numeric', month: 'short', year: 'numeric' });
  const inMonth = days({ month: 'long', year: 'numeric' });
  const instants = new Intl.DateTimeFormat(locale, {
    dateStyle: 'long',
    timeStyle: 'medium',
    timeZone: 'Europe/Paris',
  });
  const exact = numbers(EUROS);
  const whole = numbers({ ...EUROS, maximumFractionDigits: 0 });
  return {
    day: days({ dateStyle: 'long' }),
    // Its parts are not told apart by the end of a line.
    shortDay: (day) => short(day).replaceAll(' ', '\u00a0'),
    week: (week) => {
      const [year = '', number = ''] = week.split('-W');
      return language === 'fr' ? `semaine ${Number(number)} de ${year}` : `week ${Number(number)} of ${year}`;
    },
    month: (month) => inMonth(`${month}-01`),
    instant: (instant) => instants.format(new Date(instant)),
    points: numbers(ONE),
    number: numbers({ maximumFractionDigits: 2 }),
    share: numbers({ style: 'percent', maximumFractionDigits: 0 }),
    euros: (cents) => (cents % 100 === 0 ? whole : exact)(cents / 100),
  };
}

const FORMATS: Readonly<Record<Language, Formats>> = { fr: formatsOf('fr'), en: formatsOf('en') };

export const formatsIn = (language: Language): Formats => FORMATS[language];
