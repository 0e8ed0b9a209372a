import { day, lastDay, newRef, person, say } from '#decider';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { isAwayDuring } from './absence-test-rules.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';
import { entriesOf } from '../../shared/in-order.js';

export const startAbsenceTest = exitReadinessCommand('startAbsenceTest', {
  label: say('Annoncer un test d’absence', 'Start an absence test'),
  about: say(
    'Annonce une absence réelle : l’entreprise se passera d’une personne d’un jour à un autre.',
    'Announces a real absence: the company will do without one person from one day to another.',
  ),
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    test: newRef('test'),
    absent: person('from', 'to').about(say('Qui sera absent.', 'Who will be away.')),
    from: day().about(say('Premier jour d’absence.', 'First day away.')),
    to: lastDay('from').about(say('Dernier jour d’absence.', 'Last day away.')),
  },
  decide({ exitReadiness }, input) {
    const { absent, from, to } = input;
    const other = entriesOf(exitReadiness.tests).find(([, test]) => isAwayDuring(test, absent, { from, to }));
    if (other) return refuse('WRONG_STATE', { kind: 'test', ref: other[0], state: 'on the same days', person: absent });
    return [fact('AbsenceTestStarted', input)];
  },
});
