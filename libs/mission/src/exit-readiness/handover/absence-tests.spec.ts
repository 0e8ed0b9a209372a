import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { completeAbsenceTest } from './complete-absence-test.command.js';
import { startAbsenceTest } from './start-absence-test.command.js';

const june = { test: 'A1', absent: 'DIR', from: '2026-06-15', to: '2026-06-26' };
const started = told('AbsenceTestStarted', june, { on: '2026-06-15' });
const outcome = { test: 'A1', interruptions: 2, blockedDecisions: 0 };

describe('startAbsenceTest', () => {
  const announcing = given(startedCedre).by('DIR').on('2026-06-15');

  it('announces who will be away, from when to when', () => {
    announcing.when(startAbsenceTest, june).then({ type: 'AbsenceTestStarted', data: june }).thenFlagged();
  });

  it('is for leadership and the sponsor', () => {
    announcing
      .by('COO')
      .when(startAbsenceTest, june)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['LEADERSHIP', 'SPONSOR'] });
  });

  it('does not end before it begins; one day is a test', () => {
    announcing
      .when(startAbsenceTest, { ...june, to: '2026-06-14' })
      .thenRefused('DATES_REVERSED', { start: '2026-06-15' });
    announcing.when(startAbsenceTest, { ...june, to: '2026-06-15' }).thenFlagged();
  });

  it('does not overlap another test of the same person', () => {
    const again = given(startedCedre, started).by('DIR').on('2026-06-20');
    const second = { test: 'A2', absent: 'DIR', from: '2026-06-26', to: '2026-07-03' };
    again.when(startAbsenceTest, second).thenRefused('WRONG_STATE', { kind: 'test', ref: 'A1', person: 'DIR' });
    again.when(startAbsenceTest, { ...second, from: '2026-06-27' }).thenFlagged();
    again.when(startAbsenceTest, { ...second, absent: 'COO' }).thenFlagged();
  });

  it('may begin again once a test was cut short', () => {
    const cut = told(
      'AbsenceTestCompleted',
      { ...outcome, absent: 'DIR', causes: [], workingDays: 3, result: 'FAILED' },
      { on: '2026-06-17' },
    );
    const again = given(startedCedre, started, cut).by('DIR').on('2026-06-18');
    again.when(startAbsenceTest, { test: 'A2', absent: 'DIR', from: '2026-06-18', to: '2026-07-01' }).thenFlagged();
    again
      .when(startAbsenceTest, { test: 'A2', absent: 'DIR', from: '2026-06-17', to: '2026-07-01' })
      .thenRefused('WRONG_STATE');
  });
});

describe('completeAbsenceTest', () => {
  const after = given(startedCedre, started).on('2026-06-26');
  const completed = (data: object) => ({ type: 'AbsenceTestCompleted' as const, data });

  it('counts the working days, and passes from 10 on', () => {
    after
      .when(completeAbsenceTest, outcome)
      .then(completed({ ...outcome, absent: 'DIR', causes: [], workingDays: 10, result: 'PASSED' }));
    given(startedCedre, told('AbsenceTestStarted', { ...june, to: '2026-06-25' }, { on: '2026-06-15' }))
      .on('2026-06-26')
      .when(completeAbsenceTest, outcome)
      .then(completed({ workingDays: 9, result: 'FAILED' }));
  });

  it('leaves French public holidays out', () => {
    given(
      startedCedre,
      told('AbsenceTestStarted', { ...june, from: '2026-07-06', to: '2026-07-17' }, { on: '2026-07-06' }),
    )
      .on('2026-07-17')
      .when(completeAbsenceTest, outcome)
      .then(completed({ workingDays: 9, result: 'FAILED' }));
  });

  it('counts to the day of completion when it is cut short', () => {
    after
      .on('2026-06-19')
      .when(completeAbsenceTest, outcome)
      .then(completed({ workingDays: 5, result: 'FAILED' }));
  });

  it('allows two interruptions and no blocked decision', () => {
    after.when(completeAbsenceTest, { ...outcome, interruptions: 3 }).then(completed({ result: 'FAILED' }));
    after.when(completeAbsenceTest, { ...outcome, blockedDecisions: 1 }).then(completed({ result: 'FAILED' }));
  });

  it('is not told by the absent person', () => {
    given(startedCedre, told('AbsenceTestStarted', { ...june, absent: 'COO' }, { on: '2026-06-15' }))
      .on('2026-06-26')
      .when(completeAbsenceTest, outcome)
      .thenRefused('SELF_ASSESSMENT', { person: 'COO' });
  });

  it('happens once, for a test that was started, with causes from the register', () => {
    const over = told(
      'AbsenceTestCompleted',
      { ...outcome, absent: 'DIR', causes: [], workingDays: 10, result: 'PASSED' },
      { on: '2026-06-26' },
    );
    given(startedCedre, started, over)
      .on('2026-06-26')
      .when(completeAbsenceTest, outcome)
      .thenRefused('WRONG_STATE', { kind: 'test', ref: 'A1', state: 'completed' });
    after.when(completeAbsenceTest, { ...outcome, test: 'A9' }).thenRefused('UNKNOWN_REF', { kind: 'test', ref: 'A9' });
    after
      .when(completeAbsenceTest, { ...outcome, causes: ['K99'] })
      .thenRefused('UNKNOWN_REF', { kind: 'item', ref: 'K99' });
  });
});
