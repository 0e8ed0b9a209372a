import { ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { initiativeCommand } from './initiative-command.js';
import { statusRefusal } from './initiative-rules.js';

export const refuseInitiative = initiativeCommand('refuseInitiative', {
  label: say('Refuser une initiative', 'Refuse an initiative'),
  about: say('Refuse un pari proposé, avec un motif.', 'Turns a proposed bet down, with a reason.'),
  roles: ['CONSULTANT', 'LEADERSHIP', 'SPONSOR'],
  fields: { initiative: ref('initiative'), reason: text().starred() },
  decide: (state, input, { actor }) =>
    statusRefusal(state, input.initiative, 'PROPOSED') ?? [fact('InitiativeRefused', { ...input, by: actor.id })],
});
