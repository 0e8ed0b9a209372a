import { ref, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { governanceCommand } from './governance-command.js';

export const challengeLegitimacy = governanceCommand('challengeLegitimacy', {
  about: 'Questions the role of the external COO, or a decision taken in it, with the reason.',
  roles: ['TEAM', 'SUCCESSOR', 'LEADERSHIP', 'SPONSOR', 'CONSULTANT'],
  fields: {
    topic: text().about('What is questioned.'),
    decision: ref('decision').maybe(),
    reason: text().starred(),
  },
  decide: (_, input) => [fact('LegitimacyChallenged', input)],
});
