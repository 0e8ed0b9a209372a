import { domain, ref, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { decisionCommand } from './decision-command.js';

export const reportBypass = decisionCommand('reportBypass', {
  about: 'Reports that something was applied against whoever decides in a domain.',
  roles: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'TEAM', 'SUCCESSOR'],
  fields: {
    decision: ref('decision').maybe().about('The decision that was not respected.'),
    domain: domain(),
    description: text().starred().about('What happened. Name facts, not people.'),
  },
  decide: (_, input, { actor }) => [fact('DecisionBypassed', { ...input, by: actor.id })],
});
