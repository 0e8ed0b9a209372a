import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { decisionProcessFields } from './decision-process-fields.js';
import { processRefusal, termsOf } from './decision-process-rules.js';
import { governanceCommand } from './governance-command.js';
import { latestProcess } from './governance.state.js';
import { say } from '#decider';

export const defineDecisionProcess = governanceCommand('defineDecisionProcess', {
  label: say('Définir un processus de décision', 'Define a decision process'),
  about: say(
    'Fixe pour un domaine qui décide, recommande, accepte, donne son avis, exécute, et ce qui se passe en cas de conflit.',
    'Lays down for one domain who decides, recommends, agrees, gives input, performs, and what happens in a conflict.',
  ),
  roles: ['LEADERSHIP'],
  fields: decisionProcessFields,
  decide(state, wanted) {
    const { domain } = wanted;
    const current = latestProcess(state.governance.processes, domain);
    if (current) return refuse('TWO_DECIDERS', { domain, decider: current.decide });
    return processRefusal(state, wanted) ?? [fact('DecisionProcessDefined', { domain, ...termsOf(wanted) })];
  },
});
