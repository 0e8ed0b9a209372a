import { evidence, ref, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { decisionCommand } from './decision-command.js';

export const consultExpert = decisionCommand('consultExpert', {
  about: 'Records that somebody from outside was asked about a decision, and what they answered.',
  roles: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR'],
  fields: {
    decision: ref('decision'),
    expert: text().about('Who was asked: an organisation or a function.'),
    question: text(),
    answer: text().maybe(),
    evidence: evidence().maybe(),
  },
  decide: (_, input) => [fact('ExpertConsulted', input)],
});
