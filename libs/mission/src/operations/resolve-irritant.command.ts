import { ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { resolvedRefusal } from './irritant-rules.js';
import { operationsCommand } from './operations-command.js';

export const resolveIrritant = operationsCommand('resolveIrritant', {
  label: say('Lever un irritant', 'Resolve an irritant'),
  about: say(
    'Dit qu’une gêne a disparu, et par quelle décision.',
    'Says that a nuisance is gone, and by which decision.',
  ),
  roles: ['TEAM', 'SUCCESSOR', 'CONSULTANT', 'LEADERSHIP'],
  fields: {
    irritant: ref('irritant'),
    decision: ref('decision')
      .maybe()
      .about(say('La décision qui l’a fait disparaître.', 'The decision that removed it.')),
    note: text().maybe(),
  },
  decide: (state, input) => resolvedRefusal(state, input.irritant) ?? [fact('IrritantResolved', input)],
});
