import { choice, int, newRef, person, title, say } from '#decider';
import { everHeld } from '../access/access.state.js';
import { fact } from '../pipeline/command.js';
import { ITEM_KINDS } from './knowledge-transfer.events.js';
import { transferCommand } from './transfer-command.js';
import { ITEM_KIND_NAMES } from './knowledge-transfer-choices.js';

export const identifyKnowledgeItem = transferCommand('identifyKnowledgeItem', {
  label: say('Identifier un savoir critique', 'Identify a knowledge item'),
  about: say(
    'Nomme un savoir dont l’absence arrête ou dégrade le travail, et qui le détient aujourd’hui.',
    'Names knowledge whose absence stops or degrades work, and who holds it today.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM', 'SUCCESSOR'],
  fields: {
    item: newRef('item'),
    name: title(),
    criticality: int(1, 5).about(
      say(
        '1 son absence gêne, 5 son absence arrête le travail.',
        '1 its absence is a nuisance, 5 its absence stops the work.',
      ),
    ),
    holders: person()
      .list()
      .about(
        say(
          'Personnes qui le font seules aujourd’hui ; la liste peut être vide.',
          'People who do it alone today; may be empty.',
        ),
      ),
    kind: choice('ItemKind', ITEM_KINDS, ITEM_KIND_NAMES).maybe(),
  },
  decide({ access }, input) {
    const { holders } = input;
    const firmCreated = holders.length > 0 && holders.every((holder) => everHeld(access, holder, 'CONSULTANT'));
    return [fact('KnowledgeItemIdentified', { ...input, firmCreated })];
  },
});
