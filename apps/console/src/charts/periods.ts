import { useFormats } from '../words/formats.js';
import { useLanguage } from '../words/language.js';
import { DAY, MONTH, QUARTER, WEEK } from './period-number.js';

const WAVE = /^wave-(\d+)$/;

export interface Periods {
  /** In full: week 19 of 2026, August 2026, 28 August 2026. */
  long(period: string): string;
  /** On an axis: W19, Aug 2026, 28 Aug. */
  short(period: string): string;
}

/** How weeks, months, quarters, days and waves of a survey are said; what is none of them is left as it is. */
export function usePeriods(): Periods {
  const { day, shortDay, month, week } = useFormats();
  const language = useLanguage();
  const said = (period: string, isShort: boolean): string => {
    if (DAY.test(period)) return isShort ? shortDay(period) : day(period);
    const [, , weekNumber] = WEEK.exec(period) ?? [];
    if (weekNumber) return isShort ? `${language === 'fr' ? 'S' : 'W'}${weekNumber}` : week(period);
    if (MONTH.test(period)) {
      const first = `${period}-01`;
      return isShort ? `${period.slice(5)}/${period.slice(0, 4)}` : month(first);
    }
    const [, year, quarter] = QUARTER.exec(period) ?? [];
    if (year) return `${language === 'fr' ? 'T' : 'Q'}${quarter} ${year}`;
    const [, wave] = WAVE.exec(period) ?? [];
    if (wave) return language === 'fr' ? `vague ${wave}` : `wave ${wave}`;
    return period;
  };
  return { long: (period) => said(period, false), short: (period) => said(period, true) };
}
