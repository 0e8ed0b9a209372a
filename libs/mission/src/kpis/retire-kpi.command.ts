import { ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { kpiCommand } from './kpi-command.js';
import { retiredRefusal } from './kpi-rules.js';

export const retireKpi = kpiCommand('retireKpi', {
  label: say('Retirer un indicateur', 'Retire a KPI'),
  about: say(
    'Ne suit plus un indicateur : il sort de toutes les sommes, son histoire reste.',
    'Follows a KPI no longer: it leaves every sum, its history stays.',
  ),
  roles: ['LEADERSHIP'],
  fields: { kpi: ref('kpi'), reason: text().starred() },
  decide: ({ kpis }, input) => retiredRefusal(kpis, input.kpi) ?? [fact('KpiRetired', input)],
});
