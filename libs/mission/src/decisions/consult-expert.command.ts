import { evidence, ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { decisionCommand } from './decision-command.js';

export const consultExpert = decisionCommand('consultExpert', {
  label: say('Consulter un expert', 'Consult an expert'),
  about: say(
    'Enregistre qu’une personne extérieure a été consultée sur une décision, et ce qu’elle a répondu.',
    'Records that a person from outside was asked about a decision, and what they answered.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR'],
  fields: {
    decision: ref('decision'),
    expert: text().about(
      say('Qui a été consulté : une organisation ou une fonction.', 'Who was asked: an organisation or a function.'),
    ),
    question: text(),
    answer: text().maybe(),
    evidence: evidence().maybe(),
  },
  decide: (_, input) => [fact('ExpertConsulted', input)],
});
