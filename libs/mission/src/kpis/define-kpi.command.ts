import { bool, choice, futureRef, newRef, person, text, title, unit } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { valuesOf } from '../shared/in-order.js';
import { kpiCommand } from './kpi-command.js';
import { percentRefusal, shareRefusal } from './kpi-rules.js';
import { KPI_CADENCES, KPI_DIRECTIONS, KPI_FAMILIES, KPI_SOURCES } from './kpis.events.js';

export const defineKpi = kpiCommand('defineKpi', {
  about: 'Agrees on a measure: its unit, which way is better, who answers for it and how often it is measured.',
  roles: ['CONSULTANT', 'LEADERSHIP'],
  fields: {
    kpi: newRef('kpi'),
    name: title().maybe(),
    family: choice('KpiFamily', KPI_FAMILIES).about('What it tells about the company.'),
    unit: unit().about('Unit of its values: %, days, points …'),
    direction: choice('KpiDirection', KPI_DIRECTIONS).about('Which way is better.'),
    owner: person().about('Who answers for it and measures it.'),
    cadence: choice('KpiCadence', KPI_CADENCES).about('How often it is measured.'),
    source: choice('KpiSource', KPI_SOURCES)
      .or('MEASURED')
      .about('Whether people measure it or it is computed from what the mission records.'),
    formula: text().maybe().about('How its values are computed: version 1 of the formula.'),
    shared: bool().or(false).about('Whether two roles share it; it is then only shown next to its counterpart.'),
    pairedWith: futureRef('kpi')
      .requiredWhen('it is shared', 'KPI_PAIR_MISSING')
      .about('The counterpart of a shared KPI; it may be defined later.'),
  },
  decide({ mission }, input) {
    const { kpi, shared, pairedWith } = input;
    if (shared && (!pairedWith || pairedWith === kpi)) return refuse('KPI_PAIR_MISSING', { kpi });
    const aimedAt = valuesOf(mission.objectives).findLast((objective) => objective.kpi === kpi);
    const misfit =
      percentRefusal(input.source, kpi, input.unit) ??
      (aimedAt && shareRefusal(input.source, kpi, aimedAt.baseline, aimedAt.target));
    if (misfit) return misfit;
    return [fact('KpiDefined', { ...input, version: 1 })];
  },
});
