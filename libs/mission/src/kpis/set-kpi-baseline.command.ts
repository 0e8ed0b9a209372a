import { evidence, quantity, ref, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { kpiCommand } from './kpi-command.js';
import { shareRefusal } from './kpi-rules.js';
import { kpiOf } from './kpis.state.js';

export const setKpiBaseline = kpiCommand('setKpiBaseline', {
  label: say('Fixer la base d’un indicateur', 'Set the baseline of a KPI'),
  about: say('Dit où en était un indicateur avant la mission.', 'Says where a KPI stood before the mission.'),
  roles: ['CONSULTANT', 'LEADERSHIP'],
  fields: {
    kpi: ref('kpi'),
    value: quantity().about(say('Dans l’unité de l’indicateur.', 'In the unit of the KPI.')),
    evidence: evidence().maybe(),
  },
  decide: ({ kpis }, input) =>
    shareRefusal(kpiOf(kpis, input.kpi).source, input.kpi, input.value) ?? [fact('KpiBaselineSet', input)],
});
