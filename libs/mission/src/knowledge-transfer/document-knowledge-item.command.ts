import { evidence, ref, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { retiredRefusal } from './item-rules.js';
import { transferCommand } from './transfer-command.js';

export const documentKnowledgeItem = transferCommand('documentKnowledgeItem', {
  label: say('Documenter un savoir', 'Document a knowledge item'),
  about: say(
    'Enregistre qu’un savoir est écrit. L’écrire ne rend personne autonome.',
    'Records that an item is written down. Writing makes no one autonomous.',
  ),
  roles: ['CONSULTANT', 'TEAM', 'SUCCESSOR', 'LEADERSHIP'],
  fields: { item: ref('item'), document: evidence().starred() },
  decide: ({ transfer }, input) => retiredRefusal(transfer, input.item) ?? [fact('KnowledgeItemDocumented', input)],
});
