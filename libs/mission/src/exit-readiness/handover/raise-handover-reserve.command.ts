import { day, newRef, person, text } from '#decider';
import { fact } from '../../pipeline/command.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';

export const raiseHandoverReserve = exitReadinessCommand('raiseHandoverReserve', {
  about: 'Records a gap in what is handed over, with somebody who closes it by a day.',
  roles: ['SUCCESSOR', 'TEAM', 'LEADERSHIP'],
  fields: {
    reserve: newRef('reserve'),
    statement: text(),
    due: day().about('Day by which the gap is closed.'),
    owner: person('due').about('Who closes the gap.'),
  },
  decide: (_, input) => [fact('HandoverReserveRaised', input)],
});
