import type { ReadOnly } from '#decider';
import { normalCusumStep } from '#statistics';
import type { Kpi } from '../../kpis/kpis.state.js';
import type { Direction, Ref } from '../../shared/vocabulary.js';
import { decimal } from '../../shared/wording.js';
import { stateDetector, type Alarm, type Reading } from '../detector.js';
import { kpiIn, kpiPoints, tooFewPoints, type KpiPoint, type KpiPoints } from './kpi-points.js';
import { entriesOf } from '../../shared/in-order.js';
import { oneByOne } from './one-by-one.js';

/** Points that say what is usual. */
export const SHIFT_BASELINE = 6;
/** Reference value and decision interval, in standard deviations of the baseline. */
export const SHIFT_CHART = { k: 0.5, h: 4.77 } as const;
/** One side, normal values, known baseline: 64-node integral equation, in points. */
export const POINTS_TO_FALSE_ALARM = 737.1;
/** This many points in a row below the decision interval make the detector clear. */
const CALM_POINTS = 3;

/**
 * A KPI that has settled on a worse level: a CUSUM of the values standardised by their first six, on the adverse side.
 * Page (1954).
 */
export const kpiShift = stateDetector({
  name: 'kpi-shift',
  version: 1,
  falseAlarms: () => POINTS_TO_FALSE_ALARM,
  reads: ['kpis'],
  alteredByTime: 'never',
  read: ({ kpis }) => entriesOf(kpis.kpis).flatMap(([ref, kpi]) => reading(ref, kpi) ?? []),
  follow: oneByOne({ things: ({ kpis }) => kpis.kpis, named: kpiIn, read: reading }),
});

/** The sum after a point, and the first point after the last S = 0. */
interface ShiftPoint {
  readonly point: KpiPoint;
  readonly sum: number;
  readonly since: KpiPoint;
}

/** What is usual for a KPI, and the sums of what is worse than that. */
export interface Shift {
  readonly mean: number;
  readonly deviation: number;
  readonly sums: readonly ShiftPoint[];
}

function reading(subject: Ref, kpi: ReadOnly<Kpi>): Reading | undefined {
  if (kpi.retired) return { subject, clear: true };
  const charts = kpiPoints(kpi)
    .map(({ points }) => shiftOf(points, kpi.direction)?.sums)
    .filter((sums) => sums !== undefined)
    .sort((a, b) => lastSum(b) - lastSum(a));
  const worst = charts[0];
  if (!worst) return tooFewPoints(subject, kpi);
  const clear = charts.every(
    (sums) => sums.length >= CALM_POINTS && sums.slice(-CALM_POINTS).every(({ sum }) => sum < SHIFT_CHART.h),
  );
  const last = worst.at(-1);
  if (!last || last.sum <= SHIFT_CHART.h) return { subject, clear };
  return { subject, clear, alarm: alarmOf(subject, kpi, worst, last) };
}

const lastSum = (sums: readonly ShiftPoint[]): number => sums.at(-1)?.sum ?? 0;

/** The sums of the adverse side; undefined without a baseline, or when it does not vary. */
export function shiftOf(points: KpiPoints, direction: Direction): Shift | undefined {
  const baseline = points.slice(0, SHIFT_BASELINE).map(({ value }) => value);
  if (baseline.length < SHIFT_BASELINE) return undefined;
  const mean = baseline.reduce((sum, value) => sum + value, 0) / SHIFT_BASELINE;
  const deviation = Math.sqrt(baseline.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (SHIFT_BASELINE - 1));
  if (deviation === 0) return undefined;
  const adverse = direction === 'UP' ? -1 : 1;
  let sum = 0;
  let since: KpiPoint | undefined;
  const sums = points.slice(SHIFT_BASELINE).map((point) => {
    if (sum === 0 || since === undefined) since = point;
    sum = normalCusumStep(SHIFT_CHART, sum, (adverse * (point.value - mean)) / deviation);
    return { point, sum, since };
  });
  return { mean, deviation, sums };
}

function alarmOf(
  subject: Ref,
  { name, direction }: ReadOnly<Kpi>,
  sums: readonly ShiftPoint[],
  last: ShiftPoint,
): Alarm {
  const { period } = last.since;
  const falls = direction === 'UP';
  const drift = sums.slice(sums.findIndex(({ point }) => point === last.since));
  return {
    since: period,
    statistic: {
      fr: `${name ?? subject} : niveau décalé à la ${falls ? 'baisse' : 'hausse'} depuis ${period} (S = ${decimal(last.sum, 'fr')}, seuil ${decimal(SHIFT_CHART.h, 'fr')}).`,
      en: `${name ?? subject}: level shifted ${falls ? 'down' : 'up'} since ${period} (S = ${decimal(last.sum, 'en')}, limit ${decimal(SHIFT_CHART.h, 'en')}).`,
    },
    value: last.sum,
    threshold: SHIFT_CHART.h,
    series: drift.flatMap(({ point }) => point.revisions).sort((a, b) => a - b),
  };
}
