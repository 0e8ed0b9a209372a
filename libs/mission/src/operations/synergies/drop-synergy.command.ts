import { ref, say, text } from '#decider';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { operationsCommand } from '../operations-command.js';
import { droppedRefusal } from './synergy-rules.js';

export const dropSynergy = operationsCommand('dropSynergy', {
  label: say('Abandonner une synergie', 'Drop a synergy'),
  about: say(
    'Dit qu’une synergie ne viendra pas, avec le motif. Ce qui était prévu jusque-là reste compté.',
    'Says that a synergy will not come, and why. What was planned until then still counts.',
  ),
  roles: ['LEADERSHIP'],
  fields: { synergy: ref('synergy'), reason: text().starred() },
  decide({ operations }, input) {
    const synergy = operations.synergies[input.synergy];
    if (!synergy) return refuse('UNKNOWN_REF', { kind: 'synergy', ref: input.synergy });
    return droppedRefusal(input.synergy, synergy) ?? [fact('SynergyDropped', input)];
  },
});
