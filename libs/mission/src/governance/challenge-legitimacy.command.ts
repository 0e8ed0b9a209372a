import { ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { governanceCommand } from './governance-command.js';

export const challengeLegitimacy = governanceCommand('challengeLegitimacy', {
  label: say('Contester la légitimité', 'Challenge the legitimacy'),
  about: say(
    'Met en question le rôle du COO externe, ou une décision prise à ce titre, avec le motif.',
    'Questions the role of the external COO, or a decision taken in it, with the reason.',
  ),
  roles: ['TEAM', 'SUCCESSOR', 'LEADERSHIP', 'SPONSOR', 'CONSULTANT'],
  fields: {
    topic: text().about(say('Ce qui est mis en question.', 'What is questioned.')),
    decision: ref('decision').maybe(),
    reason: text().starred(),
  },
  decide: (_, input) => [fact('LegitimacyChallenged', input)],
});
