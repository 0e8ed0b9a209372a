import { adverseProbability, LEAST_POINTS, LIKELY, trendOf } from '../../kpis/kpi-trend.js';
import { spanUnitOf } from '../detectors/kpi-points.js';
import { parameter, type ChartParameter, type ChartReader } from './chart.js';
import { chartedKpis, observesOf } from './charted-kpis.js';

/** The values of each KPI, and after each of them how likely so adverse a trend would be by chance. */
export const kpiTrendChart: ChartReader = (state) =>
  chartedKpis(state).map(({ subject, site, kpi, points }) => {
    const values = points.map(({ value }) => value);
    const { direction } = kpi;
    return {
      subject,
      ...(site !== undefined && { site }),
      kind: 'TREND' as const,
      observes: observesOf(subject, kpi),
      unit: {
        fr: 'probabilité d’une tendance aussi défavorable par hasard (p, Mann–Kendall)',
        en: 'probability of so adverse a trend by chance (p, Mann–Kendall)',
      },
      alarms: 'BELOW' as const,
      parameters: parametersOf(values, direction),
      ...(points.length < LEAST_POINTS && {
        learning: { observed: points.length, needed: LEAST_POINTS, unit: spanUnitOf(points) },
      }),
      points: points.map(({ period, value, revisions }, index) => {
        const p = adverseProbability(values.slice(0, index + 1), direction);
        return {
          at: period,
          observed: value,
          ...(p !== undefined && { value: p }),
          limit: LIKELY,
          alarm: p !== undefined && p < LIKELY,
          revisions,
        };
      }),
    };
  });

function parametersOf(values: readonly number[], direction: 'UP' | 'DOWN'): readonly ChartParameter[] {
  const trend = trendOf(values, direction);
  if (!trend) return [];
  return [
    parameter('s', trend.s, 'hausses moins baisses (S)', 'rises less falls (S)'),
    parameter('pAdverse', trend.pAdverse, 'p dans le sens défavorable', 'p in the adverse direction'),
    parameter('pFavourable', trend.pFavourable, 'p dans le sens favorable', 'p in the favourable direction'),
    parameter('slope', trend.slope, 'pente médiane par période (Sen)', 'median slope per period (Sen)'),
    parameter(
      'exact',
      trend.law === 'EXACT' ? 1 : 0,
      trend.law === 'APPROXIMATE' ? 'loi normale approchée : valeurs égales' : '1 : loi exacte, 0 : loi normale',
      trend.law === 'APPROXIMATE' ? 'normal law, approximate: equal values' : '1: exact law, 0: normal law',
    ),
  ];
}
