import { ref, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { resolvedRefusal } from './irritant-rules.js';
import { operationsCommand } from './operations-command.js';

export const confirmIrritant = operationsCommand('confirmIrritant', {
  label: say('Confirmer un irritant', 'Confirm an irritant'),
  about: say('Dit que l’on rencontre la même gêne.', 'Says that one meets the same nuisance.'),
  roles: ['LEADERSHIP', 'CONSULTANT', 'TEAM', 'SUCCESSOR'],
  fields: { irritant: ref('irritant') },
  decide: (state, input) => resolvedRefusal(state, input.irritant) ?? [fact('IrritantConfirmed', input)],
});
