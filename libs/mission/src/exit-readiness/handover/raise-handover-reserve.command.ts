import { day, newRef, person, text, say } from '#decider';
import { fact } from '../../pipeline/command.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';

export const raiseHandoverReserve = exitReadinessCommand('raiseHandoverReserve', {
  label: say('Émettre une réserve', 'Raise a handover reserve'),
  about: say(
    'Enregistre un écart dans ce qui est transmis, avec qui le comble et pour quel jour.',
    'Records a gap in what is handed over, with a person who closes it by a day.',
  ),
  roles: ['SUCCESSOR', 'TEAM', 'LEADERSHIP'],
  fields: {
    reserve: newRef('reserve'),
    statement: text(),
    due: day().about(say('Jour pour lequel l’écart est comblé.', 'Day by which the gap is closed.')),
    owner: person('due').about(say('Qui comble l’écart.', 'Who closes the gap.')),
  },
  decide: (_, input) => [fact('HandoverReserveRaised', input)],
});
