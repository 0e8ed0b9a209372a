import { ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { operationsCommand } from './operations-command.js';
import { isUnresolved } from './operations.state.js';

export const reopenIrritant = operationsCommand('reopenIrritant', {
  label: say('Rouvrir un irritant', 'Reopen an irritant'),
  about: say(
    'Dit qu’une gêne disparue est revenue. Deux fois la rendent persistante.',
    'Says that a nuisance which was gone is back. Twice makes it persistent.',
  ),
  roles: ['TEAM', 'SUCCESSOR', 'CONSULTANT', 'LEADERSHIP'],
  fields: { irritant: ref('irritant'), reason: text().starred() },
  decide({ operations }, input) {
    const irritant = operations.irritants[input.irritant];
    if (!irritant || isUnresolved(irritant)) {
      return refuse('WRONG_STATE', { kind: 'irritant', ref: input.irritant, state: 'open' });
    }
    return [fact('IrritantReopened', { ...input, times: irritant.reopened + 1 })];
  },
});
