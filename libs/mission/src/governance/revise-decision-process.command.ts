import { domain, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { decisionProcessFields } from './decision-process-fields.js';
import { processRefusal, termsOf } from './decision-process-rules.js';
import { governanceCommand } from './governance-command.js';
import { processOn } from './governance.state.js';

export const reviseDecisionProcess = governanceCommand('reviseDecisionProcess', {
  label: say('Réviser un processus de décision', 'Revise a decision process'),
  about: say(
    'Change la manière de décider dans un domaine, à partir du jour du fait ; ce qui a été décidé avant repose sur la version d’alors.',
    'Changes how a domain decides, from the business day on; what was decided before rests on the earlier version.',
  ),
  roles: ['LEADERSHIP'],
  fields: { ...decisionProcessFields, domain: domain(), reason: text().starred() },
  decide(state, { reason, ...wanted }, { occurredOn }) {
    const { domain } = wanted;
    const refusal = processRefusal(state, wanted);
    if (refusal) return refusal;
    const current = processOn(state.governance.processes, domain, occurredOn);
    if (!current) return refuse('UNKNOWN_REF', { kind: 'decision process', ref: domain });
    const previous = termsOf({ ...current, domain, decide: [current.decide] });
    return [fact('DecisionProcessRevised', { domain, ...termsOf(wanted), reason, previous })];
  },
});
