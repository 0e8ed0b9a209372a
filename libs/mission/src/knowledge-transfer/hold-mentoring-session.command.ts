import { count, personThen, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { transferCommand } from './transfer-command.js';

export const holdMentoringSession = transferCommand('holdMentoringSession', {
  label: say('Enregistrer une séance de mentorat', 'Record a mentoring session'),
  about: say(
    'Enregistre le temps qu’un mentor a passé avec une personne.',
    'Records time that a mentor spent with a mentee.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM', 'SUCCESSOR'],
  fields: {
    mentor: personThen(),
    person: personThen().about(say('Qui est accompagné.', 'Who is mentored.')),
    topic: text(),
    minutes: count(1_440, 1).about(say('Durée de la séance, en minutes.', 'Length of the session, in minutes.')),
  },
  decide: (_, input) =>
    input.mentor === input.person
      ? refuse('INVALID_INPUT', {
          field: 'mentor',
          why: say('nul n’est son propre mentor', 'no one mentors themselves'),
        })
      : [fact('MentoringSessionHeld', input)],
});
