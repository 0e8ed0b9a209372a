import { choice, period, ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { kpiCommand } from './kpi-command.js';
import { measurementName } from './kpi-rules.js';
import { kpiOf } from './kpis.state.js';
import { DISPUTE_OUTCOMES } from './measurement.events.js';
import { openDispute } from './measurement.state.js';
import { DISPUTE_OUTCOME_NAMES } from './kpis-choices.js';

export const settleKpiDispute = kpiCommand('settleKpiDispute', {
  label: say('Régler une contestation', 'Settle a dispute'),
  about: say(
    'Règle un doute sur une valeur mesurée sans la corriger.',
    'Settles a doubt about a measured value without correcting it.',
  ),
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    kpi: ref('kpi'),
    period: period().about(say('Période dont la valeur est mise en doute.', 'Period whose value is doubted.')),
    outcome: choice('DisputeOutcome', DISPUTE_OUTCOMES, DISPUTE_OUTCOME_NAMES).about(
      say('Si le doute était fondé ou s’il est abandonné.', 'Whether the doubt was right or is given up.'),
    ),
    reason: text().starred(),
  },
  decide({ kpis }, input) {
    if (openDispute(kpiOf(kpis, input.kpi), input.period)) return [fact('KpiDisputeSettled', input)];
    const what = measurementName(input.kpi, input.period);
    return refuse('WRONG_STATE', { kind: 'measurement', ref: what, state: 'not disputed' });
  },
});
