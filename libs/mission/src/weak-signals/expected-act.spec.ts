import { missionAfter, signalAcknowledged, signalRaised, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { expectedAct } from './expected-act.js';

const raised = signalRaised('SIG1', 'owner-dependency', '2026-02-06');
const seen = signalAcknowledged('SIG1', '2026-02-09');
const acted = told(
  'SignalActedUpon',
  { signal: 'SIG1', action: 'réunion', resetStatistic: false },
  { on: '2026-02-10' },
);

const expected = (day: string, ...facts: readonly Told[]) =>
  expectedAct(missionAfter(...startedCedre, raised, ...facts).weakSignals.signals['SIG1']!, day);

describe('What is expected about a signal', () => {
  it('is to take note of it and to act, then to act, then to wait until it is clear', () => {
    const acts = [expected('2026-02-11'), expected('2026-02-11', seen), expected('2026-02-11', seen, acted)].map(
      (each) => each?.act.en ?? '',
    );
    expect(acts.map((act) => /take note of it/i.test(act))).toEqual([true, false, false]);
    expect(acts.map((act) => /or dismiss the signal/.test(act))).toEqual([true, true, false]);
  });

  it('is overdue from the day after the fourteenth', () => {
    expect(expected('2026-02-20')).toMatchObject({ by: '2026-02-20', overdue: false });
    expect(expected('2026-02-21')).toMatchObject({ by: '2026-02-20', overdue: true });
    const late = expected('2026-02-21', seen, acted);
    expect(late?.overdue).toBe(true);
    expect(late?.act.en).not.toBe(expected('2026-02-20', seen, acted)?.act.en);
  });

  it('has no last day when it is about the owner’s load', () => {
    const load = signalRaised('LOAD1', 'owner-overload', '2026-02-06');
    const asked = (...facts: readonly Told[]) =>
      expectedAct(missionAfter(...startedCedre, load, ...facts).weakSignals.signals['LOAD1']!, '2026-09-30');
    const done = { action: 'réunion', resetStatistic: false };
    expect(asked()).toEqual({
      role: 'LEADERSHIP',
      act: {
        fr: 'En prendre connaissance, puis en parler avec le consultant, et décider de ce qui s’arrête, se délègue ou s’automatise ; ou écarter le signal avec un motif.',
        en: 'Take note of it, then talk about it with the consultant, and decide what stops, is delegated or is automated; or dismiss the signal with a reason.',
      },
      overdue: false,
    });
    expect(asked(told('SignalActedUpon', { signal: 'LOAD1', ...done }, { on: '2026-02-10' }))).toEqual({
      role: 'LEADERSHIP',
      act: {
        fr: 'Suivre l’effet : le système clôt le signal quand deux semaines de suite ne dépassent plus la limite.',
        en: 'Follow the effect: the system closes the signal when two weeks in a row are no longer above the limit.',
      },
      overdue: false,
    });
  });

  it('is nothing once it is over', () => {
    expect(expected('2026-02-11', told('SignalDismissed', { signal: 'SIG1', reason: 'vu' }))).toBeUndefined();
  });
});
