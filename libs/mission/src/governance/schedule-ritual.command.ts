import { choice, newRef, person, title, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { governanceCommand } from './governance-command.js';
import { CADENCES, RITUAL_KINDS } from './governance.events.js';
import { RITUAL_CADENCE_NAMES } from './governance-choices.js';
import { RITUAL_KIND_NAMES } from './governance-choices.js';

export const scheduleRitual = governanceCommand('scheduleRitual', {
  label: say('Installer un rituel', 'Schedule a ritual'),
  about: say(
    'Installe une réunion récurrente, avec la personne qui l’anime.',
    'Sets up a recurring meeting, with a person who leads it.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM', 'SUCCESSOR'],
  fields: {
    ritual: newRef('ritual'),
    name: title(),
    cadence: choice('RitualCadence', CADENCES, RITUAL_CADENCE_NAMES),
    lead: person().about(say('Qui l’anime.', 'Who leads it.')),
    kind: choice('RitualKind', RITUAL_KINDS, RITUAL_KIND_NAMES).or('OTHER'),
  },
  decide: (_, input) => [fact('RitualScheduled', input)],
});
