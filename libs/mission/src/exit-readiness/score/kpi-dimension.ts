import type { Day } from '#calendar';
import { mean } from '#statistics';
import { duePeriods, isKept } from '../../kpis/kpi-punctuality.js';
import { progressTowards } from '../../inputs/kpi-target.js';
import { targetedKpis, type TargetedKpi } from './kpi-series.js';
import type { ReadinessInputs } from '../../inputs/readiness-inputs.js';
import { fraction, notEvaluated, term, type DimensionScore, type Term } from './term.js';
import { valuesOf } from '../../shared/in-order.js';

/** D6: KPIs measured in time, and how far they have come from the first value towards the target. */
export function kpiDimension(inputs: Pick<ReadinessInputs, 'kpis' | 'transfer'>, asOf: Day): DimensionScore {
  const targeted = targetedKpis(inputs);
  const onTime = measuredOnTime(inputs, asOf);
  const progress = targeted.map(progressOf);
  const everMeasured =
    valuesOf(inputs.kpis.kpis).some(({ measurements }) => measurements.length > 0) ||
    targeted.some(({ readings }) => readings.length > 0);
  const value = ((onTime.evaluated ? onTime.value : 1) + (mean(progress.map((each) => each.value)) ?? 0)) / 2;
  return { dimension: 'D6', value: everMeasured ? value : 0, terms: [onTime, ...progress] };
}

/** As long as no period is due nothing is late, and nothing is evaluated: the score then counts it as kept. */
function measuredOnTime({ kpis }: Pick<ReadinessInputs, 'kpis'>, asOf: Day): Term {
  const monthly = valuesOf(kpis.kpis).filter(({ cadence }) => cadence === 'MONTHLY');
  const due = monthly.flatMap((kpi) => duePeriods(kpi, asOf));
  return fraction(
    'onTime',
    due.filter(isKept).length,
    due.length,
    due.flatMap(({ first }) => first ?? []),
  );
}

/** From the first value (0) to the target (1), whichever way is better; a KPI never measured counts 0. */
function progressOf({ kpi, target, direction, set, readings }: TargetedKpi): Term {
  const [first, last] = [readings.at(0), readings.at(-1)];
  if (!first || !last) return notEvaluated('progress', kpi);
  const progress = progressTowards(first.value, last.value, target, direction);
  return term('progress', progress, [set, ...first.sources, ...last.sources], kpi);
}
