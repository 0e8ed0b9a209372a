import { newRef, person, say, text } from '#decider';
import { fact } from '../../pipeline/command.js';
import { weakSignalCommand } from '../weak-signal-command.js';

export const noteObservation = weakSignalCommand('noteObservation', {
  label: say('Tendre le miroir', 'Note an observation'),
  about: say(
    'Dit à une personne de l’entreprise ce que le regard extérieur voit. Elle répond ; être en désaccord ne compte contre personne.',
    'Tells a person of the company what the outsider sees. They answer; disagreeing counts against no one.',
  ),
  roles: ['CONSULTANT'],
  fields: {
    observation: newRef('observation'),
    topic: text().about(
      say(
        'Le sujet en quelques mots, toujours les mêmes : un sujet qui revient se voit.',
        'The topic in a few words, always the same ones: a topic that returns is seen.',
      ),
    ),
    text: text().starred().about(say('Ce que vous voyez, avec les faits.', 'What you see, with the facts.')),
    to: person().about(say('À qui vous le dites.', 'To whom you tell it.')),
  },
  decide: (_, input) => [fact('ObservationNoted', input)],
});
