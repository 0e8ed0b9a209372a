import { evidence, ref, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { accessCommand } from './access-command.js';

export const answerAuditQuestion = accessCommand('answerAuditQuestion', {
  about: 'Answers an acquirer’s question.',
  roles: ['TEAM', 'SUCCESSOR', 'LEADERSHIP', 'CONSULTANT'],
  fields: { question: ref('question'), answer: text(), evidence: evidence().maybe() },
  decide({ access }, input, { actor }) {
    const answered = access.questions[input.question]?.answered;
    if (answered)
      return refuse('WRONG_STATE', { kind: 'question', ref: input.question, state: 'ANSWERED', on: answered.on });
    return [fact('AuditQuestionAnswered', { ...input, by: actor.id })];
  },
});
