import { int, ref, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import type { InState } from '../refusals/words.js';
import { assessmentOf } from './knowledge-transfer.state.js';
import { transferCommand } from './transfer-command.js';

export const confirmAutonomy = transferCommand('confirmAutonomy', {
  label: say('Confirmer son évaluation', 'Confirm an assessment'),
  about: say(
    'Dit que vous êtes d’accord avec le niveau de votre dernière évaluation. Ne change aucun niveau.',
    'Says that you agree with the level at which you were last assessed. Changes no level.',
  ),
  roles: ['TEAM', 'SUCCESSOR'],
  fields: {
    item: ref('item'),
    level: int(0, 4).about(say('Le niveau auquel vous avez été évalué.', 'The level at which you were assessed.')),
  },
  decide({ transfer }, { item, level }, { actor }) {
    const assessed = assessmentOf(transfer, item, actor.id)?.level;
    if (assessed !== level) {
      const state: InState =
        assessed === undefined ? { state: 'not assessed' } : { state: 'assessed at level', level: assessed };
      return refuse('WRONG_STATE', { kind: 'item', ref: item, ...state, person: actor.id });
    }
    return [fact('AutonomyConfirmedByReceiver', { item, person: actor.id, level })];
  },
});
