import { choice, period, ref, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { kpiCommand } from './kpi-command.js';
import { measurementName } from './kpi-rules.js';
import { kpiOf } from './kpis.state.js';
import { DISPUTE_OUTCOMES } from './measurement.events.js';
import { openDispute } from './measurement.state.js';

export const settleKpiDispute = kpiCommand('settleKpiDispute', {
  about: 'Settles a doubt about a measured value without correcting it.',
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    kpi: ref('kpi'),
    period: period().about('Period whose value is doubted.'),
    outcome: choice('DisputeOutcome', DISPUTE_OUTCOMES).about('Whether the doubt was right or is given up.'),
    reason: text().starred(),
  },
  decide({ kpis }, input) {
    if (openDispute(kpiOf(kpis, input.kpi), input.period)) return [fact('KpiDisputeSettled', input)];
    const what = measurementName(input.kpi, input.period);
    return refuse('WRONG_STATE', { kind: 'measurement', ref: what, state: 'not disputed' });
  },
});
