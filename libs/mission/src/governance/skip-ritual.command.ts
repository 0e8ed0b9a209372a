import { ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { governanceCommand } from './governance-command.js';
import { endedRefusal } from './ritual-rules.js';

export const skipRitual = governanceCommand('skipRitual', {
  label: say('Enregistrer un rituel non tenu', 'Record a ritual that was skipped'),
  about: say(
    'Enregistre qu’une réunion n’a pas eu lieu, et pourquoi.',
    'Records that a meeting did not take place, and why.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM', 'SUCCESSOR'],
  fields: { ritual: ref('ritual'), reason: text().starred() },
  decide: ({ governance }, input, { occurredOn }) =>
    endedRefusal(governance, input.ritual, occurredOn) ?? [fact('RitualSkipped', input)],
});
