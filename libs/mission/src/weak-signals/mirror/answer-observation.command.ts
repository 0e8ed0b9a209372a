import { choice, ref, say, text } from '#decider';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { weakSignalCommand } from '../weak-signal-command.js';
import { OBSERVATION_ANSWER_NAMES } from '../weak-signals-choices.js';
import { OBSERVATION_ANSWERS } from './observation.events.js';

export const answerObservation = weakSignalCommand('answerObservation', {
  label: say('Répondre à une observation', 'Answer an observation'),
  about: say(
    'Dit ce que l’on fait d’une observation du regard extérieur. Ouvert à la personne à qui elle s’adresse, et à la direction.',
    'Says what comes of an observation of the outsider. Open to whoever it was told to, and to leadership.',
  ),
  roles: ['LEADERSHIP', 'SPONSOR', 'TEAM', 'SUCCESSOR', 'MEDIATOR'],
  fields: {
    observation: ref('observation'),
    answer: choice('ObservationAnswer', OBSERVATION_ANSWERS, OBSERVATION_ANSWER_NAMES),
    decision: ref('decision').requiredWhen(say('si l’on a agi', 'it was acted upon'), 'DECISION_MISSING'),
    text: text().maybe(),
  },
  decide({ weakSignals }, input, { actor }) {
    const { observation, answer, decision } = input;
    const { to, answered } = weakSignals.observations[observation] ?? {};
    if (actor.id !== to && actor.role !== 'LEADERSHIP')
      return refuse('ROLE_FORBIDDEN', { actor: actor.id, allowed: ['LEADERSHIP'] });
    if (answer === 'ACTED' && !decision) return refuse('DECISION_MISSING', { observation });
    if (answered) return refuse('WRONG_STATE', { kind: 'observation', ref: observation, state: 'answered' });
    return [fact('ObservationAnswered', input)];
  },
});
