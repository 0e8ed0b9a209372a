import { evidence, person, ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { accessCommand } from './access-command.js';
import { questionsUnder } from './access.state.js';

export const answerAuditQuestion = accessCommand('answerAuditQuestion', {
  label: say('Répondre à une question d’audit', 'Answer an audit question'),
  about: say('Répond à la question d’un acquéreur.', 'Answers an acquirer’s question.'),
  roles: ['TEAM', 'SUCCESSOR', 'LEADERSHIP', 'CONSULTANT'],
  fields: {
    question: ref('question'),
    askedBy: person()
      .maybe()
      .about(
        say(
          'Qui l’a posée. Requis quand plusieurs acquéreurs ont donné cette référence à leur question.',
          'Who asked it. Required when several bidders gave their question this reference.',
        ),
      ),
    answer: text(),
    evidence: evidence().maybe(),
  },
  decide({ access }, input, { actor }) {
    const { question, askedBy } = input;
    const [asked, ...others] = questionsUnder(access, question, askedBy);
    if (!asked) return refuse('UNKNOWN_REF', { kind: 'question', ref: question });
    if (others.length > 0) {
      const among = [asked, ...others].map(({ by }) => by);
      return refuse('AMBIGUOUS_REF', { kind: 'question', ref: question, field: 'askedBy', among });
    }
    if (asked.answered) {
      return refuse('WRONG_STATE', { kind: 'question', ref: question, state: 'ANSWERED', on: asked.answered.on });
    }
    return [fact('AuditQuestionAnswered', { ...input, askedBy: asked.by, by: actor.id })];
  },
});
