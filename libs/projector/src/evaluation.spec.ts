import { stateDetector, type Detector, type MissionState } from '#mission';
import { describe, expect, it } from '@jest/globals';
import { evaluate, watchKey } from './evaluation.js';

const alarm = { statistic: { fr: 'fait', en: 'fact' }, series: [] };
type Reading = ReturnType<Detector['read']>[number];
const detector = (name: string, ...readings: readonly Partial<Reading>[]): Detector =>
  stateDetector({
    name: name as Detector['name'],
    version: 1,
    falseAlarms: 'rule',
    reads: ['weakSignals'],
    alteredByTime: 'never',
    read: () => readings.map((reading) => ({ clear: false, ...reading })),
  });
/** A mission with signals that are open unless told otherwise. */
const mission = (signals: Readonly<Record<string, object>> = {}): MissionState =>
  ({ weakSignals: { signals } }) as unknown as MissionState;
const of = (detectors: readonly Detector[], signals = {}, disarmed: readonly string[] = []) => {
  const { acts, disarmed: left } = evaluate(detectors, mission(signals), '2026-05-04', new Set(disarmed));
  return {
    acts: acts.map(
      (act) => `${act.act} ${watchKey(act.detector.name, act.subject)}${act.act === 'close' ? ` ${act.signal}` : ''}`,
    ),
    disarmed: [...left].toSorted(),
  };
};

describe('an evaluation', () => {
  it('raises what alarms, about its subject', () => {
    expect(of([detector('a', { alarm }), detector('b', {}, { alarm, subject: 'P1' })])).toEqual({
      acts: ['raise a|', 'raise b|P1'],
      disarmed: [],
    });
  });

  it('raises no second signal while one is open about the same, and disarms it', () => {
    const open = { SIG1: { detector: 'a' }, SIG2: { detector: 'b', subject: 'P1' } };
    expect(of([detector('a', { alarm }), detector('b', { alarm, subject: 'P2' })], open)).toEqual({
      acts: ['raise b|P2'],
      disarmed: ['a|', 'b|P1'],
    });
  });

  it('closes an open signal when its detector is clear, and no other', () => {
    const open = { SIG1: { detector: 'a' }, SIG2: { detector: 'b' } };
    expect(of([detector('a', { clear: true }), detector('b', {}), detector('c', { clear: true })], open).acts).toEqual([
      'close a| SIG1',
    ]);
  });

  it.each([{ closed: {} }, { dismissed: {} }])('does not count a signal that has ended: %j', (ended) => {
    expect(of([detector('a', { alarm })], { SIG1: { detector: 'a', ...ended } })).toEqual({
      acts: ['raise a|'],
      disarmed: [],
    });
  });

  it('keeps a detector disarmed while it alarms, and arms it again once it does not', () => {
    expect(of([detector('a', { alarm })], {}, ['a|'])).toEqual({ acts: [], disarmed: ['a|'] });
    expect(of([detector('a', {})], {}, ['a|'])).toEqual({ acts: [], disarmed: [] });
    expect(of([detector('a', { alarm, subject: 'P1' })], {}, ['a|']).acts).toEqual(['raise a|P1']);
  });
});
