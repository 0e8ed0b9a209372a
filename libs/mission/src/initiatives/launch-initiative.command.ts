import { ref, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { initiativeCommand } from './initiative-command.js';
import { statusRefusal } from './initiative-rules.js';

export const launchInitiative = initiativeCommand('launchInitiative', {
  label: say('Lancer une initiative', 'Launch an initiative'),
  about: say(
    'Dit qu’un pari approuvé est arrivé sur le marché. Facultatif : un pari approuvé court déjà.',
    'Says that an approved bet has reached the market. Optional: an approved bet already runs.',
  ),
  roles: ['LEADERSHIP', 'TEAM', 'SUCCESSOR', 'CONSULTANT'],
  fields: { initiative: ref('initiative') },
  decide: (state, input) => statusRefusal(state, input.initiative, 'APPROVED') ?? [fact('InitiativeLaunched', input)],
});
