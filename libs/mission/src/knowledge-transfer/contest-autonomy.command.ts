import { ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { assessmentOf } from './knowledge-transfer.state.js';
import { transferCommand } from './transfer-command.js';

export const contestAutonomy = transferCommand('contestAutonomy', {
  label: say('Contester son évaluation', 'Contest an assessment'),
  about: say(
    'Dit que vous n’êtes pas d’accord avec votre dernière évaluation : elle compte au plus comme niveau 3 jusqu’à une nouvelle.',
    'Says that you do not agree with your last assessment: it counts as level 3 at most until a new one.',
  ),
  roles: ['TEAM', 'SUCCESSOR'],
  fields: { item: ref('item'), reason: text().starred() },
  decide({ transfer }, { item, reason }, { actor }) {
    if (!assessmentOf(transfer, item, actor.id)) {
      return refuse('WRONG_STATE', { kind: 'item', ref: item, state: 'not assessed', person: actor.id });
    }
    return [fact('AutonomyContested', { item, person: actor.id, reason })];
  },
});
