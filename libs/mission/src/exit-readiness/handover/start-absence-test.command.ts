import { day, lastDay, newRef, person } from '#decider';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { isAwayDuring } from './absence-test-rules.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';
import { entriesOf } from '../../shared/in-order.js';

export const startAbsenceTest = exitReadinessCommand('startAbsenceTest', {
  about: 'Announces a real absence: the company will do without somebody from one day to another.',
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    test: newRef('test'),
    absent: person('from', 'to').about('Who will be away.'),
    from: day().about('First day away.'),
    to: lastDay('from').about('Last day away.'),
  },
  decide({ exitReadiness }, input) {
    const { absent, from, to } = input;
    const other = entriesOf(exitReadiness.tests).find(([, test]) => isAwayDuring(test, absent, { from, to }));
    if (other) return refuse('WRONG_STATE', { kind: 'test', ref: other[0], state: 'on the same days', person: absent });
    return [fact('AbsenceTestStarted', input)];
  },
});
