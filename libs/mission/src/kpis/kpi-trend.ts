import { mannKendall, senSlope, type MannKendall } from '#statistics';
import type { Direction } from '../shared/vocabulary.js';
import type { KpiTrendWord } from './kpi-vocabulary.js';

/** Fewer points show no trend. */
export const LEAST_POINTS = 4;
/** Three years of weeks: of longer series the last points are tested, which is what "now" means. */
export const MOST_POINTS = 156;
/** One-sided probability below which a trend is likely. */
export const LIKELY = 0.05;
/** Looking again each month raises the false alarms above 5 %: only below this is a trend called established. */
export const ESTABLISHED = 0.01;

/** Whether a KPI has been going the right way or the wrong one. */
export interface KpiTrend extends MannKendall {
  /** Points tested. */
  readonly n: number;
  /** One-sided probability of so strong a trend the wrong way, if there were none. */
  readonly pAdverse: number;
  /** One-sided probability of so strong a trend the right way, if there were none. */
  readonly pFavourable: number;
  /** Median change per period, in the unit of the KPI (Sen, 1968). */
  readonly slope: number;
  readonly word: KpiTrendWord;
}

/** A test of the last values for a trend; undefined below four points. */
function testOf(values: readonly number[], direction: Direction) {
  if (values.length < LEAST_POINTS) return undefined;
  const test = mannKendall(values.slice(-MOST_POINTS));
  const [pAdverse, pFavourable] = direction === 'UP' ? [test.pFalling, test.pRising] : [test.pRising, test.pFalling];
  return { ...test, pAdverse, pFavourable };
}

/** One-sided probability of so strong a trend the wrong way, if there were none. */
export const adverseProbability = (values: readonly number[], direction: Direction): number | undefined =>
  testOf(values, direction)?.pAdverse;

/**
 * The trend of values in time order: Mann–Kendall, exact for at most ten values without ties. Mann (1945), Kendall
 * (1975). Undefined below four points.
 */
export function trendOf(values: readonly number[], direction: Direction): KpiTrend | undefined {
  const test = testOf(values, direction);
  if (!test) return undefined;
  const recent = values.slice(-MOST_POINTS);
  return { ...test, n: recent.length, slope: senSlope(recent) ?? 0, word: wordOf(test.pAdverse, test.pFavourable) };
}

function wordOf(pAdverse: number, pFavourable: number): KpiTrendWord {
  if (pAdverse < LIKELY) return pAdverse < ESTABLISHED ? 'WORSENING' : 'LIKELY_WORSENING';
  if (pFavourable < LIKELY) return pFavourable < ESTABLISHED ? 'IMPROVING' : 'LIKELY_IMPROVING';
  return 'NONE';
}
