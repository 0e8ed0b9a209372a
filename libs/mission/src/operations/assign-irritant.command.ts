import { person, ref, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { resolvedRefusal } from './irritant-rules.js';
import { operationsCommand } from './operations-command.js';

export const assignIrritant = operationsCommand('assignIrritant', {
  label: say('Confier un irritant', 'Assign an irritant'),
  about: say(
    'Charge une personne de faire disparaître une gêne. Remplace celle qui en était chargée.',
    'Puts a person in charge of removing a nuisance, in place of whoever was.',
  ),
  roles: ['LEADERSHIP', 'CONSULTANT', 'TEAM', 'SUCCESSOR'],
  fields: { irritant: ref('irritant'), owner: person() },
  decide: (state, input) => resolvedRefusal(state, input.irritant) ?? [fact('IrritantAssigned', input)],
});
