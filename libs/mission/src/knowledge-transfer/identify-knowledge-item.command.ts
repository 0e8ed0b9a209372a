import { choice, int, newRef, person, title } from '#decider';
import { everHeld } from '../access/access.state.js';
import { fact } from '../pipeline/command.js';
import { ITEM_KINDS } from './knowledge-transfer.events.js';
import { transferCommand } from './transfer-command.js';

export const identifyKnowledgeItem = transferCommand('identifyKnowledgeItem', {
  about: 'Names knowledge whose absence stops or degrades work, and who holds it today.',
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM', 'SUCCESSOR'],
  fields: {
    item: newRef('item'),
    name: title(),
    criticality: int(1, 5).about('1 its absence is a nuisance, 5 its absence stops the work.'),
    holders: person().list().about('People who do it alone today; may be nobody.'),
    kind: choice('ItemKind', ITEM_KINDS).maybe(),
  },
  decide({ access }, input) {
    const { holders } = input;
    const firmCreated = holders.length > 0 && holders.every((holder) => everHeld(access, holder, 'CONSULTANT'));
    return [fact('KnowledgeItemIdentified', { ...input, firmCreated })];
  },
});
