import { missionAfter, signalRaised, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { openSignal } from './weak-signals.state.js';

type Asked = Parameters<typeof openSignal>;

describe('The open signal of a detector', () => {
  const found = (facts: readonly Told[], detector: Asked[1], subject?: Asked[2]) =>
    openSignal(missionAfter(...startedCedre, ...facts).weakSignals, detector, subject)?.signal;
  const raised = [
    signalRaised('SIG1', 'kpi-trend', '2026-05-08', { subject: 'K-1' }),
    signalRaised('SIG2', 'kpi-trend', '2026-05-08', { subject: 'K-2' }),
    signalRaised('SIG3', 'silence', '2026-05-08'),
  ];

  it('is the one about its subject, or about none', () => {
    expect(found(raised, 'kpi-trend', 'K-2')).toBe('SIG2');
    expect(found(raised, 'silence')).toBe('SIG3');
    expect(found(raised, 'kpi-trend')).toBeUndefined();
    expect(found(raised, 'silence', 'K-1')).toBeUndefined();
    expect(found(raised, 'kpi-shift', 'K-1')).toBeUndefined();
  });

  it('is none once it was closed or dismissed, however that came', () => {
    const closed = told('SignalClosed', { signal: 'SIG2', reason: 'x', by: 'DIR' }, { on: '2026-05-11' });
    const dismissed = told('SignalDismissed', { signal: 'SIG3', reason: 'x' }, { on: '2026-05-11' });
    expect(found([...raised, closed], 'kpi-trend', 'K-2')).toBeUndefined();
    expect(found([...raised, dismissed], 'silence')).toBeUndefined();
    expect(found([...raised, closed, dismissed], 'kpi-trend', 'K-1')).toBe('SIG1');
  });
});
