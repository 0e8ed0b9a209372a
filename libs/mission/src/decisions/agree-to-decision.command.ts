import { ref, say } from '#decider';
import { effectiveDecider } from '../governance/effective-decider.js';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { decisionCommand } from './decision-command.js';
import { askedToAgree, domainUnder, leads, refusedOnceTaken } from './decision-life.js';

export const agreeToDecision = decisionCommand('agreeToDecision', {
  label: say('Accepter une décision', 'Agree to a decision'),
  about: say(
    'Accepte une décision proposée : pour ceux dont le processus demande l’accord, pour la direction et pour qui peut décider.',
    'Agrees to a proposed decision: for those whose agreement the process asks for, leadership, and who may decide.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'TEAM', 'SUCCESSOR'],
  fields: { decision: ref('decision') },
  decide(state, { decision }, { actor, today, occurredOn }) {
    const concerned = [
      ...askedToAgree(state, decision, occurredOn),
      ...effectiveDecider(state.governance, domainUnder(state, decision), occurredOn).mayDecide,
    ];
    if (!concerned.includes(actor.id) && !leads(state, actor.id, today)) {
      return refuse('ROLE_FORBIDDEN', { actor: actor.id, allowed: [...new Set([...concerned, 'LEADERSHIP'])] });
    }
    return refusedOnceTaken(state, decision) ?? [fact('DecisionAgreed', { decision, by: actor.id })];
  },
});
