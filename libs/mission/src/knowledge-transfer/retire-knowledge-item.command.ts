import { ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { retiredRefusal } from './item-rules.js';
import { transferCommand } from './transfer-command.js';

export const retireKnowledgeItem = transferCommand('retireKnowledgeItem', {
  label: say('Retirer un savoir', 'Retire a knowledge item'),
  about: say(
    'Ne suit plus un savoir qui n’importe plus : il sort de toutes les sommes et reste lisible.',
    'Stops following an item that matters no more: it leaves every sum and stays readable.',
  ),
  roles: ['LEADERSHIP'],
  fields: { item: ref('item'), reason: text().starred() },
  decide: ({ transfer }, input) => retiredRefusal(transfer, input.item) ?? [fact('KnowledgeItemRetired', input)],
});
