import { ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { initiativeCommand } from './initiative-command.js';
import { statusRefusal } from './initiative-rules.js';

export const stopInitiative = initiativeCommand('stopInitiative', {
  label: say('Arrêter une initiative', 'Stop an initiative'),
  about: say(
    'Arrête un pari en cours avant son terme, avec un motif.',
    'Stops a running bet before its end, with a reason.',
  ),
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: { initiative: ref('initiative'), reason: text().starred() },
  decide: (state, input) =>
    statusRefusal(state, input.initiative, 'APPROVED', 'LAUNCHED') ?? [fact('InitiativeStopped', input)],
});
