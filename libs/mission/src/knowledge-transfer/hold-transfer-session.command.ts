import { count, int, personThen, ref, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { retiredRefusal } from './item-rules.js';
import { AUTONOMOUS } from './knowledge-transfer.state.js';
import { transferCommand } from './transfer-command.js';

export const holdTransferSession = transferCommand('holdTransferSession', {
  label: say('Enregistrer une séance de transfert', 'Record a transfer session'),
  about: say(
    'Enregistre qu’une personne a transmis un savoir à une autre. Le faire seul s’évalue, ne se déclare pas.',
    'Records that one person passed knowledge on to another. Doing it alone is assessed, not declared.',
  ),
  roles: ['CONSULTANT', 'TEAM', 'SUCCESSOR', 'LEADERSHIP'],
  fields: {
    item: ref('item'),
    from: personThen().about(say('Qui le transmet.', 'Who passes it on.')).called(say('Transmis par', 'Passed on by')),
    to: personThen().about(say('Qui le reçoit.', 'Who receives it.')).called(say('Reçu par', 'Received by')),
    level: int(1, 4).about(
      say(
        '1 expliqué, 2 montré, 3 fait avec aide ; 4, fait seul, demande une évaluation.',
        '1 explained, 2 shown, 3 done with help; 4, done alone, needs an assessment.',
      ),
    ),
    minutes: count(1_440, 1).about(say('Durée de la séance, en minutes.', 'Length of the session, in minutes.')),
  },
  decide({ transfer }, input) {
    const { item, from, to, level } = input;
    if (level === AUTONOMOUS) return refuse('LEVEL_NEEDS_EXECUTION', { item, person: to });
    if (from === to)
      return refuse('INVALID_INPUT', {
        field: 'to',
        why: say('nul ne se transmet un savoir à soi-même', 'no one passes knowledge on to themselves'),
      });
    return retiredRefusal(transfer, item) ?? [fact('KnowledgeTransferSessionHeld', input)];
  },
});
