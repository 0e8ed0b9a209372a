import { evidence, int, personThen, ref } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { retiredRefusal } from './item-rules.js';
import { AUTONOMOUS } from './knowledge-transfer.state.js';
import { transferCommand } from './transfer-command.js';

export const assessAutonomy = transferCommand('assessAutonomy', {
  about: 'Records how far somebody masters an item, as a third person rates it. Sets the level, up or down.',
  roles: ['TEAM', 'CONSULTANT', 'LEADERSHIP', 'SUCCESSOR'],
  fields: {
    item: ref('item'),
    person: personThen().about('The person assessed.'),
    level: int(0, 4).about('0 none, 1 explained, 2 shown, 3 done with help, 4 done alone.'),
    assessor: personThen().maybe().about('Who assesses; left out, you.'),
    evidence: evidence().requiredWhen('the level is 4', 'LEVEL_NEEDS_EXECUTION').about('What shows it.'),
  },
  decide({ transfer }, { assessor: named, ...input }, { actor }) {
    const assessor = named ?? actor.id;
    const { item, person: assessed, level } = input;
    if (assessor === assessed) return refuse('SELF_ASSESSMENT', { person: assessed });
    if (level === AUTONOMOUS && !input.evidence) return refuse('LEVEL_NEEDS_EXECUTION', { item, person: assessed });
    return retiredRefusal(transfer, item) ?? [fact('AutonomyAssessed', { ...input, assessor })];
  },
});
