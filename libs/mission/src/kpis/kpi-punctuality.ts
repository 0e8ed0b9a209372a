import { addDays, monthOf, periodEnd, periodStart, quarterOf, weekOf, type Day } from '#calendar';
import type { ReadOnly } from '#decider';
import type { KpiCadence } from './kpis.events.js';
import type { Kpi } from './kpis.state.js';
import type { Measurement } from './measurement.state.js';

/** Days after the end of a period by which it is to be measured: a month by the 10th of the next one. */
const DAYS_TO_MEASURE = 10;

/** A period that is due, and the first value that was recorded for it. */
export interface DuePeriod {
  readonly period: string;
  /** Last day on which it is in time. */
  readonly by: Day;
  /** Left out when it was never measured. */
  readonly first?: ReadOnly<Measurement>;
}

const PERIOD_OF: { readonly [Cadence in KpiCadence]: ((day: Day) => string) | undefined } = {
  WEEKLY: weekOf,
  MONTHLY: monthOf,
  QUARTERLY: quarterOf,
  CONTINUOUS: undefined,
};

/** Last day on which a period is measured in time; undefined for a survey wave, which has no dates. */
export function measuredBy(period: string): Day | undefined {
  const end = periodEnd(period);
  return end === undefined ? undefined : addDays(end, DAYS_TO_MEASURE);
}

/** Was the value known by its day? Undefined for a survey wave, which has none, and for history brought in. */
export function isInTime({
  period,
  recordedOn,
  origin,
}: Pick<ReadOnly<Measurement>, 'period' | 'recordedOn' | 'origin'>): boolean | undefined {
  const by = measuredBy(period);
  return by === undefined || origin === 'IMPORT' ? undefined : recordedOn <= by;
}

/**
 * The periods of a KPI that people measure, from that of its definition on, whose last day in time has passed. None for
 * a KPI measured in other periods than those of its cadence, in survey waves for instance: no one knows when they are
 * due.
 */
export function duePeriods(kpi: ReadOnly<Kpi>, asOf: Day): readonly DuePeriod[] {
  const due: DuePeriod[] = [];
  for (const period of periodsOf(kpi)) {
    if (period.by >= asOf) break;
    due.push(period);
  }
  return due;
}

/** The period that is to be measured next: the first without a value whose last day in time has not passed. */
export function nextPeriod(kpi: ReadOnly<Kpi>, asOf: Day): DuePeriod | undefined {
  for (const period of periodsOf(kpi)) if (period.by >= asOf && !period.first) return period;
  return undefined;
}

/** The periods of a KPI that people measure, from that of its definition on, without end. */
function* periodsOf({
  cadence,
  source,
  retired,
  defined,
  measurements,
}: ReadOnly<Kpi>): Generator<DuePeriod, void, undefined> {
  const periodOf = PERIOD_OF[cadence];
  if (!periodOf || source !== 'MEASURED' || retired) return;
  if (cadence !== 'MONTHLY' && measurements.some(({ period }) => !isOfCadence(period, cadence))) return;
  for (let period = periodOf(defined.on); ; ) {
    const [by, end] = [measuredBy(period), periodEnd(period)];
    if (by === undefined || end === undefined) return;
    const first = measurements.find((measured) => measured.period === period);
    yield { period, by, ...(first && { first }) };
    period = periodOf(addDays(end, 1));
  }
}

/** Is it a period of this cadence? A survey wave is of none. */
function isOfCadence(period: string, cadence: KpiCadence): boolean {
  const start = periodStart(period);
  return start !== undefined && PERIOD_OF[cadence]?.(start) === period;
}

/** Is it a period of the calendar, of another length than the cadence of its KPI asks for? */
export const isOffCadence = (period: string, cadence: KpiCadence): boolean =>
  periodStart(period) !== undefined && PERIOD_OF[cadence] !== undefined && !isOfCadence(period, cadence);

/** Was it measured at all, and by its day? */
export const isKept = ({ by, first }: DuePeriod): boolean => first !== undefined && first.recordedOn <= by;
