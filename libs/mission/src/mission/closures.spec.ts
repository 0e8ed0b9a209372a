import { given, missionAfter, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { openWeeksAfter } from '../exit-readiness/handover/handover-forecast.js';
import { recordWeeklyTally } from '../weak-signals/record-weekly-tally.command.js';
import { signalNotices } from '../weak-signals/signal-notices.js';
import { cancelClosure } from './cancel-closure.command.js';
import { declareClosure } from './declare-closure.command.js';

const counted = {
  week: '2026-W20',
  openDays: 3,
  clarifications: 2,
  contributors: 5,
  invited: 6,
  ownerDecisions: 1,
  opsDecisions: 4,
  ritualsHeld: 1,
  ritualsPlanned: 1,
};
const days = { from: '2026-05-15', to: '2026-05-15', reason: 'pont' };
const bridge = told('CompanyClosureDeclared', { weeks: [], ...days });
const spring = told('CompanyClosureDeclared', { weeks: ['2026-W17'] });
const w16 = told('WeeklySignalTallyRecorded', { ...counted, week: '2026-W16', openDays: 5, clarificationsExcluded: 0 });

describe('declareClosure', () => {
  it('closes weeks, or days, that are then asked for less', () => {
    given(startedCedre)
      .when(declareClosure, days)
      .then({ type: 'CompanyClosureDeclared', data: { weeks: [], ...days } });
    const tallied = (openDays: number) =>
      given(startedCedre, bridge)
        .on('2026-05-18')
        .when(recordWeeklyTally, { ...counted, openDays });
    tallied(4).thenRefused('CALENDAR_MISMATCH', { week: '2026-W20', workingDays: 3, openDays: 4 });
    tallied(3).then({ type: 'WeeklySignalTallyRecorded', data: { week: '2026-W20' } });
    given(startedCedre, spring)
      .on('2026-05-18')
      .when(recordWeeklyTally, { ...counted, week: '2026-W17' })
      .thenRefused('CLOSED_WEEK', { week: '2026-W17' });
  });

  it('is what forecasts and the notice of a missing tally go by', () => {
    expect(openWeeksAfter(missionAfter(...startedCedre, spring), '2026-W16', '2026-04-20')[0]).toBe('2026-W18');
    const subjects = (...facts: readonly (typeof w16)[]) =>
      signalNotices(missionAfter(...startedCedre, ...facts), '2026-05-10').map(({ subject }) => subject);
    expect(subjects(w16)).toEqual(['2026-W17']);
    expect(subjects(w16, spring)).toEqual(['2026-W18']);
  });

  it('contradicts no tally, and closes nothing twice', () => {
    const declare = (input: Readonly<Record<string, unknown>>) =>
      given(startedCedre, w16, bridge).when(declareClosure, input);
    declare({ weeks: ['2026-W16'] }).thenRefused('WRONG_STATE', { week: '2026-W16', kind: 'tally' });
    declare({ from: '2026-04-17', to: '2026-04-20' }).thenRefused('WRONG_STATE', { week: '2026-W16', kind: 'tally' });
    declare({ weeks: ['2026-W32'] }).thenRefused('WRONG_STATE', { week: '2026-W32', state: 'closed' });
    declare({ from: '2026-05-11', to: '2026-05-15' }).thenRefused('WRONG_STATE', { week: '2026-W20', state: 'closed' });
  });

  it('is about weeks, or about days in their order', () => {
    const declare = (input: Readonly<Record<string, unknown>>) => given(startedCedre).when(declareClosure, input);
    declare({}).thenRefused('INVALID_INPUT', { field: 'weeks' });
    declare({ from: '2026-05-15' }).thenRefused('INVALID_INPUT', { field: 'weeks' });
    declare({ weeks: ['2026-W20'], ...days }).thenRefused('INVALID_INPUT', { field: 'weeks' });
    declare({ from: '2026-05-15', to: '2026-05-14' }).thenRefused('DATES_REVERSED');
    declare({ from: '2026-05-15', to: '2999-05-14' }).thenRefused('INVALID_INPUT', { field: 'to' });
  });
});

describe('cancelClosure', () => {
  it('opens what the draft closed, and what was declared since', () => {
    const input = { weeks: ['2026-W20', '2026-W33'], reason: 'commande' };
    given(startedCedre, bridge).when(cancelClosure, input).then({ type: 'CompanyClosureCancelled', data: input });
    const { mission } = missionAfter(...startedCedre, bridge, told('CompanyClosureCancelled', input));
    expect(mission.closures).toEqual({ weeks: ['2026-W32', '2026-W34'], days: [] });
  });

  it('needs a closed week that is not past, and a reason', () => {
    const cancel = (weeks: readonly string[], reason = 'commande', on = '2026-02-02') =>
      given(startedCedre).on(on).when(cancelClosure, { weeks, reason });
    cancel(['2026-W32', '2026-W35']).thenRefused('WRONG_STATE', { week: '2026-W35', state: 'not closed' });
    cancel(['2026-W32'], 'commande', '2026-08-08').thenRefused('WRONG_STATE', { week: '2026-W32', state: 'past' });
    cancel(['2026-W32'], 'commande', '2026-08-07').then({ type: 'CompanyClosureCancelled', data: {} });
    cancel(['2026-W32'], '').thenRefused('REASON_REQUIRED');
  });
});
