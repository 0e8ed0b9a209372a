import { evidence, quantity, ref } from '#decider';
import { fact } from '../pipeline/command.js';
import { kpiCommand } from './kpi-command.js';
import { shareRefusal } from './kpi-rules.js';
import { kpiOf } from './kpis.state.js';

export const setKpiBaseline = kpiCommand('setKpiBaseline', {
  about: 'Says where a KPI stood before the mission.',
  roles: ['CONSULTANT', 'LEADERSHIP'],
  fields: { kpi: ref('kpi'), value: quantity().about('In the unit of the KPI.'), evidence: evidence().maybe() },
  decide: ({ kpis }, input) =>
    shareRefusal(kpiOf(kpis, input.kpi).source, input.kpi, input.value) ?? [fact('KpiBaselineSet', input)],
});
