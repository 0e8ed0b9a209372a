import { day, quantity, ref } from '#decider';
import { fact } from '../pipeline/command.js';
import { kpiCommand } from './kpi-command.js';
import { shareRefusal } from './kpi-rules.js';
import { kpiOf } from './kpis.state.js';

export const setKpiTarget = kpiCommand('setKpiTarget', {
  about: 'Says where a KPI is to be, and by when. Without a baseline or a measurement it is marked.',
  roles: ['LEADERSHIP'],
  fields: { kpi: ref('kpi'), target: quantity().about('In the unit of the KPI.'), due: day().maybe() },
  decide: ({ kpis }, input) =>
    shareRefusal(kpiOf(kpis, input.kpi).source, input.kpi, input.target) ?? [fact('KpiTargetSet', input)],
});
