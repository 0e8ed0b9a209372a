import {
  decision,
  signalAcknowledged,
  signalActedUpon,
  signalRaised,
  startedCedre,
  told,
  viewOn,
  type Told,
} from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readWeakSignals } from './weak-signals.reader.js';

const read = (facts: readonly Told[], day = '2026-10-09') =>
  readWeakSignals(viewOn(day, [...startedCedre, ...facts]), 'en');

describe('A signal', () => {
  const one = [signalRaised('SIG1', 'silence', '2026-05-04')];
  const signalOn = (day: string, facts: readonly Told[]) => read(facts, day).signals[0];

  it('says who should do what next, and by when it holds up the exit', () => {
    expect(signalOn('2026-05-05', one)).toMatchObject({
      state: 'RAISED',
      openDays: 1,
      expected: { role: 'LEADERSHIP', by: '2026-05-18', overdue: false },
    });
    expect(signalOn('2026-05-05', one)?.expected?.act.text).toBe(
      'Take note of it, then go to the teams with an open question; or dismiss the signal with a reason.',
    );
    expect(signalOn('2026-05-18', one)?.expected?.overdue).toBe(false);
    expect(signalOn('2026-05-19', one)?.expected?.overdue).toBe(true);
    const done = [...one, signalActedUpon('SIG1', '2026-05-06')];
    expect(signalOn('2026-05-07', done)?.expected?.act.text).toContain('the system closes the signal when');
    expect(signalOn('2026-05-19', done)?.expected).toMatchObject({ role: 'LEADERSHIP', overdue: true });
  });

  it('expects nothing once it is over', () => {
    const over = [...one, told('SignalDismissed', { signal: 'SIG1', reason: 'congés' }, { on: '2026-05-05' })];
    expect(signalOn('2026-05-30', over)).toMatchObject({
      state: 'DISMISSED',
      dismissedFor: 'congés',
      expected: undefined,
      openDays: undefined,
    });
  });

  it('counts the days to the first response of people, not to the system’s own closing', () => {
    expect(signalOn('2026-05-20', [...one, signalAcknowledged('SIG1', '2026-05-07')])).toMatchObject({
      respondedOn: '2026-05-07',
      responseDays: 3,
      comment: 'vu avec PROD',
    });
    const closed = (by: string) =>
      told('SignalClosed', { signal: 'SIG1', reason: 'detector clear', by }, { on: '2026-05-15', by });
    expect(signalOn('2026-05-20', [...one, closed('SYSTEM')])).toMatchObject({
      state: 'CLOSED',
      responseDays: undefined,
    });
    expect(signalOn('2026-05-20', [...one, closed('DIR')])).toMatchObject({
      responseDays: 11,
      closedFor: 'detector clear',
    });
    expect(read([...one, signalAcknowledged('SIG1', '2026-05-07')], '2026-05-20').response).toEqual({
      raised: 1,
      open: 1,
      unanswered: 0,
      medianDays: 3,
      contradicted: 0,
    });
  });

  it('keeps its dismissal in sight with what contradicted it', () => {
    const taken = (ref: string, supersedes?: string) =>
      decision({ decision: ref, ...(supersedes && { supersedes }) }, { on: '2026-05-18' });
    const facts = [
      signalRaised('SIG1', 'ready-made', '2026-04-20', { subject: 'P2' }),
      told('SignalDismissed', { signal: 'SIG1', reason: 'pilote jugé inutile' }, { on: '2026-04-22' }),
      signalRaised('SIG2', 'participation-ewma', '2026-05-01'),
      taken('D05'),
      taken('D06', 'D05'),
      signalActedUpon('SIG2', '2026-05-19', { decision: 'D06' }),
    ];
    const view = read(facts, '2026-05-20');
    expect(view.signals[0]).toMatchObject({
      contradicted: true,
      contradiction: { signal: 'SIG2', decision: 'D06', replaces: 'D05', on: '2026-05-19', daysLater: 27 },
    });
    expect(view.response.contradicted).toBe(1);
    expect(view.notices.map(({ code, subject }) => `${code} ${subject ?? ''}`)).toContain(
      'DISMISSAL_CONTRADICTED SIG1',
    );
  });
});
