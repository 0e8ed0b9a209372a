import { evidence, quantity, ref } from '#decider';
import { fact } from '../pipeline/command.js';
import { kpiCommand } from './kpi-command.js';

export const setKpiBaseline = kpiCommand('setKpiBaseline', {
  about: 'Says where a KPI stood before the mission.',
  roles: ['CONSULTANT', 'LEADERSHIP'],
  fields: { kpi: ref('kpi'), value: quantity().about('In the unit of the KPI.'), evidence: evidence().maybe() },
  decide: (_, input) => [fact('KpiBaselineSet', input)],
});
