import { ref, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { governanceCommand } from './governance-command.js';

export const skipRitual = governanceCommand('skipRitual', {
  about: 'Records that a meeting did not take place, and why.',
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM', 'SUCCESSOR'],
  fields: { ritual: ref('ritual'), reason: text().starred() },
  decide: (_, input) => [fact('RitualSkipped', input)],
});
