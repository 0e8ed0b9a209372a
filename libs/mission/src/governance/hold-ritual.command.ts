import { count, ref, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { counted } from '../shared/wording.js';
import { governanceCommand } from './governance-command.js';

export const holdRitual = governanceCommand('holdRitual', {
  about: 'Records that a meeting took place, how many were there and how many of them contributed.',
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM', 'SUCCESSOR'],
  fields: {
    ritual: ref('ritual'),
    attendees: count('PEOPLE').about('People present.'),
    contributors: count('PEOPLE').about('Of those present, people who contributed.'),
  },
  decide: (_, input) =>
    input.contributors > input.attendees
      ? refuse('INVALID_INPUT', {
          field: 'contributors',
          why: say(
            `${input.contributors} pour ${counted(input.attendees, 'fr', 'personne présente', 'personnes présentes')}`,
            `${input.contributors} of ${counted(input.attendees, 'en', 'person present', 'people present')}`,
          ),
        })
      : [fact('RitualHeld', input)],
});
