import { choice, newRef, person, title } from '#decider';
import { fact } from '../pipeline/command.js';
import { governanceCommand } from './governance-command.js';
import { CADENCES, RITUAL_KINDS } from './governance.events.js';

export const scheduleRitual = governanceCommand('scheduleRitual', {
  about: 'Sets up a recurring meeting, with somebody who leads it.',
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM', 'SUCCESSOR'],
  fields: {
    ritual: newRef('ritual'),
    name: title(),
    cadence: choice('RitualCadence', CADENCES),
    lead: person().about('Who leads it.'),
    kind: choice('RitualKind', RITUAL_KINDS).or('OTHER'),
  },
  decide: (_, input) => [fact('RitualScheduled', input)],
});
