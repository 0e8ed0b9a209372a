import { int, personThen, ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { retiredRefusal } from './item-rules.js';
import { regressionRefusal } from './regression-rules.js';
import { levelIn } from './knowledge-transfer.state.js';
import { transferCommand } from './transfer-command.js';

export const recordRegression = transferCommand('recordRegression', {
  label: say('Enregistrer une régression', 'Record a regression'),
  about: say(
    'Enregistre qu’une personne maîtrise moins un savoir qu’avant.',
    'Records that a person masters an item less than before.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM', 'SUCCESSOR'],
  fields: {
    item: ref('item'),
    person: personThen(),
    level: int(0, 3).about(
      say(
        'Le niveau maintenant, sous celui d’avant : 0 aucun, 1 expliqué, 2 montré, 3 fait avec aide.',
        'The level now, below the one until now: 0 none, 1 explained, 2 shown, 3 done with help.',
      ),
    ),
    reason: text().starred(),
  },
  decide({ transfer }, input) {
    const from = levelIn(transfer, input.item, input.person);
    return (
      regressionRefusal(transfer, input) ??
      retiredRefusal(transfer, input.item) ?? [fact('KnowledgeRegressed', { ...input, from })]
    );
  },
});
