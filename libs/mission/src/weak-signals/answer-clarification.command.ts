import { ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { weakSignalCommand } from './weak-signal-command.js';

export const answerClarification = weakSignalCommand('answerClarification', {
  label: say('Répondre à une clarification', 'Answer a clarification'),
  about: say('Répond à une demande de clarification.', 'Answers a request for clarification.'),
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM', 'SUCCESSOR'],
  fields: { clarification: ref('clarification'), answer: text() },
  decide({ weakSignals }, input) {
    const { clarification } = input;
    return weakSignals.clarifications[clarification]?.answered
      ? refuse('WRONG_STATE', { kind: 'clarification', ref: clarification, state: 'answered' })
      : [fact('ClarificationAnswered', input)];
  },
});
