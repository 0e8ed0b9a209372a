import { ref, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { initiativeCommand } from './initiative-command.js';
import { statusRefusal } from './initiative-rules.js';

export const stopInitiative = initiativeCommand('stopInitiative', {
  about: 'Stops a running bet before its end, with a reason.',
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: { initiative: ref('initiative'), reason: text().starred() },
  decide: (state, input) =>
    statusRefusal(state, input.initiative, 'APPROVED', 'LAUNCHED') ?? [fact('InitiativeStopped', input)],
});
