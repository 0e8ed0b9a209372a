import { person, ref } from '#decider';
import { fact } from '../pipeline/command.js';
import { resolvedRefusal } from './irritant-rules.js';
import { operationsCommand } from './operations-command.js';

export const assignIrritant = operationsCommand('assignIrritant', {
  about: 'Puts somebody in charge of removing a nuisance. Replaces whoever was.',
  roles: ['LEADERSHIP', 'CONSULTANT', 'TEAM', 'SUCCESSOR'],
  fields: { irritant: ref('irritant'), owner: person() },
  decide: (state, input) => resolvedRefusal(state, input.irritant) ?? [fact('IrritantAssigned', input)],
});
