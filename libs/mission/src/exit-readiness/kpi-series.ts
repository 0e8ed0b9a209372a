import { periodStart } from '#calendar';
import type { ReadOnly } from '#decider';
import type { Kpi } from '../kpis/kpis.state.js';
import type { Day, Ref } from '../shared/vocabulary.js';
import type { ReadinessInputs } from './readiness-slices.js';
import type { Source } from './term.js';

/** A value of a KPI with the day and the lines that gave it. */
export interface Reading {
  readonly value: number;
  readonly on: Day;
  readonly sources: readonly Source[];
}

/** A KPI that has a target, with its values from the first to the last. */
export interface TargetedKpi {
  readonly kpi: Ref;
  readonly target: number;
  readonly set: Source;
  readonly readings: readonly Reading[];
}

/** The KPIs that are measured, or read off the managers' assessments, and have a target; in the order of definition. */
export const targetedKpis = ({ kpis, transfer }: Pick<ReadinessInputs, 'kpis' | 'transfer'>): readonly TargetedKpi[] =>
  Object.entries(kpis.kpis).flatMap(([kpi, { retired, targets, source, ...defined }]) => {
    const set = targets.at(-1);
    if (retired || !set) return [];
    if (source === 'MEASURED') return [{ kpi, target: set.target, set, readings: measured(defined) }];
    if (source !== 'MANAGER_LEVEL') return [];
    const readings = transfer.managers.map((wave) => ({ value: wave.average, on: wave.on, sources: [wave] }));
    return [{ kpi, target: set.target, set, readings }];
  });

/**
 * The values of the last formula measured, for the whole company where there are any, in the order of their periods:
 * values of two formulas, or of two sites, do not make one series.
 */
function measured({ measurements }: Pick<ReadOnly<Kpi>, 'measurements'>): readonly Reading[] {
  const version = Math.max(...measurements.map((each) => each.version));
  const current = measurements.filter((each) => each.version === version);
  const whole = current.filter(({ site }) => site === undefined);
  return (whole.length > 0 ? whole : current)
    .toSorted((a, b) => (orderOf(a.period) < orderOf(b.period) ? -1 : orderOf(a.period) > orderOf(b.period) ? 1 : 0))
    .map(({ value, corrections, ...first }) => {
      const last = corrections.at(-1) ?? first;
      return { value, on: last.on, sources: [first, ...corrections] };
    });
}

/** Dated periods by their first day, survey waves after them by number. */
const orderOf = (period: string): string =>
  periodStart(period) ?? `wave-${period.slice('wave-'.length).padStart(4, '0')}`;
