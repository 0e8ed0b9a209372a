import { period, ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { kpiCommand } from './kpi-command.js';
import { measurementName, unmeasured } from './kpi-rules.js';
import { kpiOf } from './kpis.state.js';
import { openDispute } from './measurement.state.js';

export const disputeKpi = kpiCommand('disputeKpi', {
  label: say('Contester une mesure', 'Dispute a measurement'),
  about: say(
    'Met en doute une valeur mesurée, ouvertement. Le doute retient la sortie tant qu’il n’est pas réglé ou la valeur corrigée.',
    'Doubts a measured value, openly. The doubt holds up the exit until it is settled or the value is corrected.',
  ),
  roles: ['LEADERSHIP', 'SPONSOR', 'TEAM', 'SUCCESSOR', 'CONSULTANT'],
  fields: {
    kpi: ref('kpi'),
    period: period().about(say('Période dont la valeur est mise en doute.', 'Period whose value is doubted.')),
    reason: text().starred(),
  },
  decide({ kpis }, input, { actor }) {
    const kpi = kpiOf(kpis, input.kpi);
    if (!kpi.measurements.some((measured) => measured.period === input.period))
      return unmeasured(input.kpi, input.period);
    const open = openDispute(kpi, input.period);
    if (open) {
      const what = measurementName(input.kpi, input.period);
      return refuse('WRONG_STATE', { kind: 'measurement', ref: what, state: 'disputed', by: open.by });
    }
    return [fact('KpiDisputed', { ...input, by: actor.id })];
  },
});
