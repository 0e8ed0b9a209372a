import { name, newRef, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { accessCommand } from './access-command.js';
import { grantedScope } from './access.state.js';
import { slicesOf } from './cited-slices.js';

export const askAuditQuestion = accessCommand('askAuditQuestion', {
  about: 'Asks about something that the acquirer may read.',
  roles: ['ACQUIRER'],
  openToAcquirer: true,
  fields: {
    question: newRef('question'),
    about: name().list().about('What it is about: line numbers of the audit trail, or references.'),
    text: text().about('The question.'),
  },
  decide(mission, input, { actor, today, eventTypes }) {
    const scope = grantedScope(mission.access, actor.id, today);
    // What does not exist is answered like what is out of scope: a question must not tell one from the other.
    const outside = input.about.find(
      (cited) => !slicesOf(mission, eventTypes, cited).some((slice) => scope.includes(slice)),
    );
    if (outside !== undefined) return refuse('NOT_IN_SCOPE', { about: outside, scope });
    return [fact('AuditQuestionAsked', { ...input, by: actor.id })];
  },
});
