import { bool, ref, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { notOpen, ongoing } from './conflict-rules.js';
import { decisionCommand } from './decision-command.js';

export const concludeMediation = decisionCommand('concludeMediation', {
  about: 'Ends a mediation; an agreement clears the objections to the decision.',
  roles: ['MEDIATOR', 'SPONSOR'],
  fields: {
    decision: ref('decision'),
    outcome: text().about('What was agreed, or why nothing was.'),
    settled: bool().or(true).about('Whether the parties agreed.'),
  },
  decide(state, input, { actor }) {
    const mediation = ongoing(state, input.decision, 'MEDIATION');
    if (mediation?.parties.includes(actor.id)) return refuse('ARBITER_IS_PARTY', { person: actor.id });
    return mediation ? [fact('MediationConcluded', { ...input, by: actor.id })] : notOpen(input.decision, 'MEDIATION');
  },
});
