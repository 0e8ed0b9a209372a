import { POINTS_TO_FALSE_ALARM, SHIFT_BASELINE, SHIFT_CHART, shiftOf } from '../detectors/kpi-shift.js';
import { spanUnitOf } from '../detectors/kpi-points.js';
import { parameter, type ChartReader } from './chart.js';
import { chartedKpis, observesOf } from './charted-kpis.js';

/** The values of each KPI, and the sum S of what is worse than its first six, in their standard deviations. */
export const kpiShiftChart: ChartReader = (state) =>
  chartedKpis(state).map(({ subject, site, kpi, points }) => {
    const shift = shiftOf(points, kpi.direction);
    return {
      subject,
      ...(site !== undefined && { site }),
      kind: 'CUSUM' as const,
      observes: observesOf(subject, kpi),
      unit: {
        fr: 'écarts types au-delà du niveau habituel, dans le sens défavorable, cumulés (S)',
        en: 'standard deviations beyond the usual level, in the adverse direction, summed up (S)',
      },
      alarms: 'ABOVE' as const,
      parameters: [
        parameter('k', SHIFT_CHART.k, 'valeur de référence, en écarts types', 'reference, in standard deviations'),
        parameter('h', SHIFT_CHART.h, 'intervalle de décision', 'decision interval'),
        parameter('arl0', POINTS_TO_FALSE_ALARM, 'points jusqu’à une fausse alerte', 'points to a false alarm'),
        ...(shift
          ? [
              parameter('mean0', shift.mean, 'niveau habituel', 'usual level'),
              parameter('deviation', shift.deviation, 'écart type habituel', 'usual standard deviation'),
            ]
          : []),
      ],
      ...(points.length < SHIFT_BASELINE && {
        learning: { observed: points.length, needed: SHIFT_BASELINE, unit: spanUnitOf(points) },
      }),
      points: points.map(({ period, value, revisions }, index) => {
        const sum = shift?.sums[index - SHIFT_BASELINE]?.sum;
        return {
          at: period,
          observed: value,
          ...(shift && { expected: shift.mean }),
          ...(sum !== undefined && { value: sum, limit: SHIFT_CHART.h }),
          alarm: sum !== undefined && sum > SHIFT_CHART.h,
          revisions,
        };
      }),
    };
  });
