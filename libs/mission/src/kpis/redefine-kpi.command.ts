import { period, ref, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { kpiCommand } from './kpi-command.js';
import { retiredRefusal } from './kpi-rules.js';
import { kpiOf } from './kpis.state.js';

export const redefineKpi = kpiCommand('redefineKpi', {
  about: 'Changes the formula of a KPI from a period on. Values of two versions are never joined into one series.',
  roles: ['CONSULTANT', 'LEADERSHIP'],
  fields: {
    kpi: ref('kpi'),
    formula: text().about('How its values are computed from now on.'),
    fromPeriod: period().about('First period to which the new formula applies.'),
    reason: text().starred(),
  },
  decide({ kpis }, input) {
    const version = (kpiOf(kpis, input.kpi).versions.at(-1)?.version ?? 0) + 1;
    return retiredRefusal(kpis, input.kpi) ?? [fact('KpiRedefined', { ...input, version })];
  },
});
