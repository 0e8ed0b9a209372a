import {
  cedreTalliesUntil,
  missionAfter,
  signalAcknowledged,
  signalRaised,
  startedCedre,
  told,
  viewOn,
  wellPut,
  type Told,
} from '#specs';
import { describe, expect, it } from '@jest/globals';
import { signalNotices } from './signal-notices.js';
import { readWeakSignals } from './weak-signals.reader.js';

const read = (facts: readonly Told[], day = '2026-10-09') =>
  readWeakSignals(viewOn(day, [...startedCedre, ...facts]), 'en');

describe('Notices about signals', () => {
  const noticesOn = (day: string, facts: readonly Told[]) =>
    wellPut(read(facts, day).notices).map(({ code, subject, since }) => [code, subject, since]);

  it('tell of a signal that no one took note of in five working days, and of one that holds up the exit', () => {
    const one = [signalRaised('SIG1', 'silence', '2026-06-01')];
    expect(noticesOn('2026-06-08', one)).not.toContainEqual(['SIGNAL_UNANSWERED', 'SIG1', '2026-06-08']);
    expect(noticesOn('2026-06-09', one)).toContainEqual(['SIGNAL_UNANSWERED', 'SIG1', '2026-06-08']);
    expect(noticesOn('2026-06-16', one)).toContainEqual(['SIGNAL_HOLDS_UP_EXIT', 'SIG1', '2026-06-16']);
    const seen = [...one, signalAcknowledged('SIG1', '2026-06-03')];
    expect(noticesOn('2026-06-09', seen).map(([code]) => code)).not.toContain('SIGNAL_UNANSWERED');
  });

  it('tell of weeks that no one counted, a week after their end', () => {
    const until = cedreTalliesUntil('2026-W10');
    expect(noticesOn('2026-03-20', until).map(([code]) => code)).not.toContain('TALLY_MISSING');
    expect(noticesOn('2026-03-21', until)).toContainEqual(['TALLY_MISSING', '2026-W11', '2026-03-20']);
  });

  it('ask for the tally of a week from its Friday on, and for none of a closed week', () => {
    const until = cedreTalliesUntil('2026-W10');
    const tallies = (day: string, ...facts: readonly Told[]) =>
      noticesOn(day, [...until, ...facts]).filter(([code]) => code?.startsWith('TALLY'));
    expect(tallies('2026-03-12')).toEqual([]);
    expect(tallies('2026-03-13')).toEqual([['TALLY_DUE', '2026-W11', '2026-03-13']]);
    expect(tallies('2026-03-20')).toEqual([['TALLY_DUE', '2026-W11', '2026-03-13']]);
    const holidays = told('CompanyClosureDeclared', { weeks: ['2026-W11', '2026-W12'] });
    expect(tallies('2026-03-26', holidays)).toEqual([]);
    expect(tallies('2026-03-27', holidays)).toEqual([['TALLY_DUE', '2026-W13', '2026-03-27']]);
    expect(noticesOn('2026-03-27', []).filter(([code]) => code?.startsWith('TALLY'))).toEqual([]);
  });

  it('tell of questions about what is meant: late after five working days, and until they are answered', () => {
    const asked = told(
      'ClarificationRequested',
      { clarification: 'Q1', topic: 'priorités du planning' },
      { on: '2026-02-27', by: 'CE1', role: 'TEAM' },
    );
    const questions = (day: string, ...facts: readonly Told[]) =>
      wellPut(read([asked, ...facts], day).notices)
        .filter(({ code }) => code === 'CLARIFICATION_UNANSWERED')
        .map(({ subject, urgency, since, by }) => [subject, urgency, since, by]);
    expect(questions('2026-03-06')).toEqual([['Q1', 'MISSING', '2026-02-27', '2026-03-06']]);
    expect(questions('2026-03-07')).toEqual([['Q1', 'OVERDUE', '2026-02-27', '2026-03-06']]);
    const answered = told('ClarificationAnswered', { clarification: 'Q1', answer: 'PROD' }, { on: '2026-03-05' });
    expect(questions('2026-03-07', answered)).toEqual([]);
  });

  it('are for those who may see signals, and none are left when the mission is closed', () => {
    const history = [signalRaised('SIG1', 'silence', '2026-06-01'), ...cedreTalliesUntil('2026-W10')];
    const noticed = (...facts: readonly Told[]) =>
      signalNotices(missionAfter(...startedCedre, ...history, ...facts), '2026-10-09');
    expect(noticed().map(({ code, confidential }) => [code, confidential])).toEqual([
      ['SIGNAL_HOLDS_UP_EXIT', true],
      ['TALLY_MISSING', true],
    ]);
    expect(noticed(told('MissionClosed', { postMissionChecks: [] }, { on: '2026-10-09' }))).toEqual([]);
  });

  it('tell of the deadlines of governance', () => {
    const zone = told(
      'OverlapZoneDeclared',
      { zone: 'planification', parties: ['COO', 'PROD'], kind: 'OTHER' },
      { on: '2026-01-13' },
    );
    expect(noticesOn('2026-02-20', [zone]).map(([code]) => code)).toContain('ZONE_WITHOUT_PROCESS');
  });
});
