import type { ReadOnly } from '#decider';
import { mainSeries } from '../../kpis/kpi-series.js';
import type { Kpi } from '../../kpis/kpis.state.js';
import type { Day, Direction, Ref } from '../../shared/vocabulary.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';
import type { Source } from './term.js';
import { entriesOf } from '../../shared/in-order.js';

/** A value of a KPI with the days and the lines that gave it. */
export interface Reading {
  readonly value: number;
  /** Business days of the measurement and of its corrections. */
  readonly days: readonly Day[];
  readonly sources: readonly Source[];
}

/** A KPI that has a target, with its values from the first to the last. */
export interface TargetedKpi {
  readonly kpi: Ref;
  readonly target: number;
  readonly direction: Direction;
  readonly set: Source;
  readonly readings: readonly Reading[];
}

/** The KPIs that are measured, or read off the managers' assessments, and have a target; in the order of definition. */
export const targetedKpis = ({ kpis, transfer }: Pick<ReadinessInputs, 'kpis' | 'transfer'>): readonly TargetedKpi[] =>
  entriesOf(kpis.kpis).flatMap(([kpi, { retired, targets, source, direction, ...defined }]) => {
    const set = targets.at(-1);
    if (retired || !set) return [];
    if (source === 'MEASURED') return [{ kpi, target: set.target, direction, set, readings: measured(defined) }];
    if (source !== 'MANAGER_LEVEL') return [];
    const readings = transfer.managers.map((wave) => ({ value: wave.average, days: [wave.on], sources: [wave] }));
    return [{ kpi, target: set.target, direction, set, readings }];
  });

/** The values of the series that speaks for the KPI, corrections applied. */
const measured = (kpi: Pick<ReadOnly<Kpi>, 'measurements'>): readonly Reading[] =>
  (mainSeries(kpi)?.measurements ?? []).map(({ value, corrections, ...first }) => {
    const sources = [first, ...corrections];
    return { value, days: sources.map(({ on }) => on), sources };
  });
