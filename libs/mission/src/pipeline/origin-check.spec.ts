import { decisionRecordedLate, given, missionAfter, recorded, startedCedre } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { takeDecision } from '../decisions/take-decision.command.js';
import { isJustifiedInTime } from '../decisions/taken-decision.js';
import { tellsOf } from '../exit-readiness/snapshots/known-now.js';
import { reportIrritant } from '../operations/report-irritant.command.js';
import { blackBox } from '../weak-signals/detectors/black-box.js';

const irritant = { irritant: 'I1', topic: 'attente', severity: 2, origin: 'IMPORT' };

describe('History brought in', () => {
  const report = (input: Readonly<Record<string, unknown>>, actor = 'COO') =>
    given(startedCedre)
      .on('2026-04-20')
      .by(actor)
      .when(reportIrritant, { ...irritant, ...input });

  it('is marked as such in place of late', () => {
    report({ occurredOn: '2026-02-10' }).thenFlagged('IMPORTED');
    report({ occurredOn: '2026-02-10', origin: undefined }).thenFlagged('LATE_RECORD');
    const history = { occurredOn: '2025-11-03', origin: 'IMPORT' };
    given(startedCedre)
      .on('2026-03-02')
      .by('DIR')
      .when(takeDecision, { decision: 'D1', domain: 'achats', chosen: 'x', justification: 'y', ...history })
      .thenFlagged('UNPROPOSED', 'IMPORTED');
  });

  it('ends sixty days after the start', () => {
    report({ occurredOn: '2025-06-30' }).thenActed('CONSULTANT');
    report({ occurredOn: '2026-03-13' }).thenActed('CONSULTANT');
    report({ occurredOn: '2026-03-14' }).thenRefused('NOT_HISTORY', { date: '2026-03-14', until: '2026-03-13' });
    report({}).thenRefused('NOT_HISTORY', { date: '2026-04-20' });
  });

  it('is for consultants and leadership', () => {
    const early = { occurredOn: '2026-02-10' };
    report(early, 'PROD').thenRefused('ROLE_FORBIDDEN', { allowed: ['CONSULTANT', 'LEADERSHIP'] });
    report(early, 'DIR').thenActed('LEADERSHIP');
  });

  it('is no black box, tells nothing late, and is evidence only with evidence', () => {
    const state = missionAfter(
      ...startedCedre,
      decisionRecordedLate('D1'),
      decisionRecordedLate('D2', 'IMPORT'),
      decisionRecordedLate('D3', 'IMPORT', ['EV-1']),
    );
    const alarms = blackBox.read(state, '2026-03-02').flatMap(({ alarm }) => alarm?.statistic.fr ?? []);
    expect(alarms).toEqual(['Décision D1 connue 20 jours ouvrés après coup.']);
    expect(Object.values(state.decisions.taken).map(isJustifiedInTime)).toEqual([false, false, true]);
    const lines = recorded([...startedCedre, decisionRecordedLate('D1'), decisionRecordedLate('D2', 'IMPORT')]).slice(
      -2,
    );
    expect(lines.map(tellsOf('2026-02-02'))).toEqual([true, false]);
  });
});
