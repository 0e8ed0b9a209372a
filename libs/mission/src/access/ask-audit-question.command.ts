import { name, newRef, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { maySeeCited } from '../visibility/known-refs.js';
import { accessCommand } from './access-command.js';

export const askAuditQuestion = accessCommand('askAuditQuestion', {
  label: say('Poser une question d’audit', 'Ask an audit question'),
  about: say(
    'Interroge sur quelque chose que l’acquéreur peut lire.',
    'Asks about something that the acquirer may read.',
  ),
  roles: ['ACQUIRER'],
  openToAcquirer: true,
  fields: {
    question: newRef('question'),
    about: name()
      .list()
      .about(
        say(
          'De quoi il s’agit : numéros de lignes de la piste d’audit, ou références.',
          'What it is about: line numbers of the audit trail, or references.',
        ),
      ),
    text: text().about(say('La question.', 'The question.')),
  },
  decide(state, input, { actor, eyes, marks }) {
    // What does not exist is answered like what is hidden: a question must not tell one from the other.
    const outside = input.about.find((cited) => !maySeeCited(state, eyes, marks, cited));
    if (outside !== undefined) return refuse('NOT_IN_SCOPE', { about: outside, scope: eyes.scope ?? [] });
    return [fact('AuditQuestionAsked', { ...input, by: actor.id })];
  },
});
