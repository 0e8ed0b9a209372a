import { cents, count, evidence, ref } from '#decider';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { absenceResult, workingDaysAway } from './absence-test-rules.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';
import { testOf } from '../exit-readiness.state.js';

export const completeAbsenceTest = exitReadinessCommand('completeAbsenceTest', {
  about: 'Records how an absence went. Passed: at least 10 working days, at most 2 interruptions, no blocked decision.',
  roles: ['CONSULTANT', 'TEAM', 'SUCCESSOR', 'SPONSOR'],
  fields: {
    test: ref('test'),
    interruptions: count(10_000).about('Times the absent person was called back in.'),
    blockedDecisions: count(10_000).about('Decisions that waited for the absent person.'),
    revenueAtRiskCents: cents().maybe().about('Revenue that was at risk, in euro cents.'),
    causes: ref('item').list().or([]).about('Knowledge items that were missed.'),
    evidence: evidence().maybe(),
  },
  decide({ exitReadiness }, input, { actor, occurredOn }) {
    const { test: ref, interruptions, blockedDecisions } = input;
    const test = testOf(exitReadiness, ref);
    if (actor.id === test.absent) return refuse('SELF_ASSESSMENT', { person: actor.id });
    if (test.completed) return refuse('WRONG_STATE', { kind: 'test', ref, state: 'completed' });
    const workingDays = workingDaysAway(test, occurredOn);
    const result = absenceResult(workingDays, interruptions, blockedDecisions);
    return [fact('AbsenceTestCompleted', { ...input, absent: test.absent, workingDays, result })];
  },
});
