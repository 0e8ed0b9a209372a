import { day, quantity, ref, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { kpiCommand } from './kpi-command.js';
import { shareRefusal } from './kpi-rules.js';
import { kpiOf } from './kpis.state.js';

export const setKpiTarget = kpiCommand('setKpiTarget', {
  label: say('Fixer la cible d’un indicateur', 'Set the target of a KPI'),
  about: say(
    'Dit où un indicateur doit arriver, et pour quand. Sans base ni mesure, la cible est marquée.',
    'Says where a KPI is to be, and by when. Without a baseline or a measurement it is marked.',
  ),
  roles: ['LEADERSHIP'],
  fields: {
    kpi: ref('kpi'),
    target: quantity().about(say('Dans l’unité de l’indicateur.', 'In the unit of the KPI.')),
    due: day().maybe(),
  },
  decide: ({ kpis }, input) =>
    shareRefusal(kpiOf(kpis, input.kpi).source, input.kpi, input.target) ?? [fact('KpiTargetSet', input)],
});
