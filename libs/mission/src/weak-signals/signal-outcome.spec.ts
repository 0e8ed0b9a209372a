import { decision, given, missionAfter, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { isContradicted } from './contradiction.js';
import { dismissSignal } from './dismiss-signal.command.js';
import { judgeSignal } from './judge-signal.command.js';

const raised = (signal: string, on: string, detector: 'ready-made' | 'participation-ewma' = 'ready-made') =>
  told(
    'SignalRaised',
    { signal, detector, detectorVersion: 1, statistic: { fr: '…', en: '…' }, series: [] },
    { on, by: 'SYSTEM' },
  );
const dismissed = told('SignalDismissed', { signal: 'SIG2', reason: 'pilote jugé inutile' }, { on: '2026-04-22' });
const open = [...startedCedre, raised('SIG2', '2026-04-20')];

describe('dismissSignal', () => {
  const dismissing = given(open).by('COO').on('2026-04-22');

  it('says why a signal calls for nothing', () => {
    const input = { signal: 'SIG2', reason: 'pilote jugé inutile' };
    dismissing.when(dismissSignal, input).then({ type: 'SignalDismissed', data: input }).thenFlagged();
    dismissing.when(dismissSignal, { ...input, reason: '' }).thenRefused('REASON_REQUIRED', { field: 'reason' });
  });

  it('is done once', () => {
    given(open, dismissed)
      .on('2026-04-23')
      .when(dismissSignal, { signal: 'SIG2', reason: 'x' })
      .thenRefused('WRONG_STATE', { state: 'dismissed' });
  });

  it('is not for the team', () => {
    const allowed = ['CONSULTANT', 'LEADERSHIP', 'SPONSOR', 'SUCCESSOR'];
    dismissing
      .by('PROD')
      .when(dismissSignal, { signal: 'SIG2', reason: 'x' })
      .thenRefused('ROLE_FORBIDDEN', { allowed });
  });
});

describe('a dismissal', () => {
  const taken = (ref: string, supersedes?: string) =>
    decision({ decision: ref, ...(supersedes && { supersedes }) }, { on: '2026-05-18' });
  const acted = (signal: string, decision: string, on: string) =>
    told('SignalActedUpon', { signal, decision, resetStatistic: false }, { on });
  const after = (...facts: readonly Told[]) =>
    isContradicted(
      missionAfter(...open, dismissed, raised('SIG3', '2026-05-01', 'participation-ewma'), ...facts),
      'SIG2',
    );
  const both = [taken('D05'), taken('D06', 'D05')];

  it('is contradicted when another signal is acted upon by a decision that replaces an earlier one', () => {
    expect(after()).toBe(false);
    expect(after(...both, acted('SIG3', 'D06', '2026-05-19'))).toBe(true);
  });

  it('is not contradicted by a decision that replaces nothing, nor by an action in words', () => {
    expect(after(...both, acted('SIG3', 'D05', '2026-05-19'))).toBe(false);
    const inWords = told(
      'SignalActedUpon',
      { signal: 'SIG3', action: 'réunion', resetStatistic: false },
      { on: '2026-05-19' },
    );
    expect(after(...both, inWords)).toBe(false);
  });

  it('is not contradicted by what is done about the owner’s load, of which acquirers may not learn', () => {
    const load = told('SignalRaised', {
      ...{ signal: 'LOAD1', detector: 'owner-overload', detectorVersion: 1 },
      ...{ statistic: { fr: '…', en: '…' }, series: [] },
    });
    expect(after(...both, load, acted('LOAD1', 'D06', '2026-05-19'))).toBe(false);
  });

  it('is contradicted within 60 days only', () => {
    expect(after(...both, acted('SIG3', 'D06', '2026-06-21'))).toBe(true);
    expect(after(...both, acted('SIG3', 'D06', '2026-06-22'))).toBe(false);
  });
});

describe('judgeSignal', () => {
  const judgement = { signal: 'SIG2', usefulness: 'TRUE_ALARM' as const };

  it('judges a signal that is over, as often as needed', () => {
    const over = given(open, dismissed).by('DIR').on('2026-05-20');
    over.when(judgeSignal, judgement).then({ type: 'SignalJudged', data: judgement });
    given(open, dismissed, told('SignalJudged', judgement, { on: '2026-05-20' }))
      .by('DIR')
      .on('2026-05-21')
      .when(judgeSignal, judgement)
      .thenFlagged();
  });

  it('waits until the signal is over', () => {
    given(open)
      .by('DIR')
      .on('2026-05-20')
      .when(judgeSignal, judgement)
      .thenRefused('WRONG_STATE', { ref: 'SIG2', state: 'open' });
  });

  it('is still open when the mission is closed', () => {
    const closed = told(
      'MissionClosed',
      { postMissionChecks: ['2026-12-09'] },
      { on: '2026-10-09', by: 'ADM', role: 'FIRM_ADMIN' },
    );
    given(open, dismissed, closed).by('DIR').on('2026-11-02').when(judgeSignal, judgement).thenFlagged();
    given(open, closed)
      .by('DIR')
      .on('2026-11-02')
      .when(dismissSignal, { signal: 'SIG2', reason: 'x' })
      .thenRefused('MISSION_CLOSED');
  });
});
