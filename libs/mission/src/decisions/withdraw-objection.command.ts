import { ref, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { decisionCommand } from './decision-command.js';

export const withdrawObjection = decisionCommand('withdrawObjection', {
  label: say('Lever son objection', 'Withdraw an objection'),
  about: say('Lève vos propres objections à une décision.', 'Withdraws your own objections to a decision.'),
  roles: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'TEAM', 'SUCCESSOR'],
  fields: { decision: ref('decision') },
  decide({ decisions }, { decision }, { actor }) {
    const objections = decisions.discussions[decision]?.objections ?? [];
    return objections.some(({ by, cleared }) => by === actor.id && !cleared)
      ? [fact('DecisionObjectionWithdrawn', { decision, by: actor.id })]
      : refuse('WRONG_STATE', { kind: 'decision', ref: decision, state: 'without an objection by', by: actor.id });
  },
});
