import { ref, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { kpiCommand } from './kpi-command.js';
import { retiredRefusal } from './kpi-rules.js';

export const retireKpi = kpiCommand('retireKpi', {
  about: 'Follows a KPI no longer: it leaves every sum, its history stays.',
  roles: ['LEADERSHIP'],
  fields: { kpi: ref('kpi'), reason: text().starred() },
  decide: ({ kpis }, input) => retiredRefusal(kpis, input.kpi) ?? [fact('KpiRetired', input)],
});
