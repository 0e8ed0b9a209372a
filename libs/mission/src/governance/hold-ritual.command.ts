import { count, ref, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { counted } from '../shared/wording.js';
import { governanceCommand } from './governance-command.js';
import { endedRefusal } from './ritual-rules.js';

export const holdRitual = governanceCommand('holdRitual', {
  label: say('Enregistrer un rituel tenu', 'Record a ritual that was held'),
  about: say(
    'Enregistre qu’une réunion a eu lieu, combien de personnes y étaient et combien y ont contribué.',
    'Records that a meeting took place, how many were there and how many of them contributed.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM', 'SUCCESSOR'],
  fields: {
    ritual: ref('ritual'),
    attendees: count('PEOPLE').about(say('Personnes présentes.', 'People present.')),
    contributors: count('PEOPLE').about(
      say('Parmi les présents, personnes qui ont contribué.', 'Of those present, people who contributed.'),
    ),
  },
  decide: ({ governance }, input, { occurredOn }) =>
    endedRefusal(governance, input.ritual, occurredOn) ??
    (input.contributors > input.attendees
      ? refuse('INVALID_INPUT', {
          field: 'contributors',
          why: say(
            `${input.contributors} pour ${counted(input.attendees, 'fr', 'personne présente', 'personnes présentes')}`,
            `${input.contributors} of ${counted(input.attendees, 'en', 'person present', 'people present')}`,
          ),
        })
      : [fact('RitualHeld', input)]),
});
