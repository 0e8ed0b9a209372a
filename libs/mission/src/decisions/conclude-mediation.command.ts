import { bool, ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { notOpen, ongoing } from './conflict-rules.js';
import { decisionCommand } from './decision-command.js';

export const concludeMediation = decisionCommand('concludeMediation', {
  label: say('Conclure une médiation', 'Conclude a mediation'),
  about: say(
    'Termine une médiation ; un accord lève les objections à la décision.',
    'Ends a mediation; an agreement clears the objections to the decision.',
  ),
  roles: ['MEDIATOR', 'SPONSOR'],
  fields: {
    decision: ref('decision'),
    outcome: text().about(
      say('Ce qui a été convenu, ou pourquoi rien ne l’a été.', 'What was agreed, or why nothing was.'),
    ),
    settled: bool().or(true).about(say('Si les parties se sont accordées.', 'Whether the parties agreed.')),
  },
  decide(state, input, { actor }) {
    const mediation = ongoing(state, input.decision, 'MEDIATION');
    if (mediation?.parties.includes(actor.id)) return refuse('ARBITER_IS_PARTY', { person: actor.id });
    return mediation ? [fact('MediationConcluded', { ...input, by: actor.id })] : notOpen(input.decision, 'MEDIATION');
  },
});
