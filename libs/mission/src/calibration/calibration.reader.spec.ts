import { cedreItemsUntil, cedreTalliesUntil, missionAfter, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import type { DetectorName } from '../weak-signals/weak-signals.events.js';
import { handoverRecord, missionRecord } from './calibration.js';
import { readCalibration } from './calibration.reader.js';

const raised = (signal: string, detector: DetectorName) =>
  told(
    'SignalRaised',
    { signal, detector, detectorVersion: 1, statistic: { fr: 'x', en: 'x' }, series: [] },
    { by: 'SYSTEM' },
  );
const judged = (signal: string, usefulness: 'TRUE_ALARM' | 'FALSE_ALARM') =>
  told('SignalJudged', { signal, usefulness });

/** A snapshot of a day with the forecast it froze. */
const forecast = (snapshot: string, asOf: string, p85?: number): Told =>
  told(
    'ReadinessSnapshotTaken',
    {
      snapshot,
      asOf,
      atRevision: 0,
      formula: 'R1',
      weights: {} as never,
      dimensions: {} as never,
      raw: 0,
      cap: 0,
      score: 0,
      gates: [],
      verdict: 'NOT_READY_SCORE',
      confidence: 0,
      settings: { domains: [], keyAccountTotal: 0, excludedWeeks: [] },
      openSignals: [],
      countingEvents: [],
      forecast: { p50: 1, ...(p85 !== undefined && { p85 }) },
    },
    { on: asOf },
  );
const accepted = (on: string, recipient = 'PROD') =>
  told('HandoverAccepted', { recipient, reserves: [], by: recipient }, { on, by: recipient, role: 'SUCCESSOR' });

const mission = (...facts: readonly Told[]) => missionAfter(...startedCedre, ...facts);
const read = (...missions: readonly ReturnType<typeof mission>[]) =>
  readCalibration('CAB-OPS', '2026-12-31', missions.map(missionRecord), 0, 'en');

describe('how far detectors can be believed', () => {
  const one = mission(
    ...['SIG1', 'SIG2', 'SIG3'].map((ref) => raised(ref, 'silence')),
    raised('SIG4', 'facade'),
    judged('SIG1', 'TRUE_ALARM'),
    judged('SIG2', 'FALSE_ALARM'),
    judged('SIG4', 'TRUE_ALARM'),
  );
  const two = mission(raised('SIG1', 'silence'), judged('SIG1', 'TRUE_ALARM'));

  it('is counted over all missions, for every detector there is', () => {
    const { detectors, missions } = read(one, two);
    expect(missions).toBe(2);
    expect(detectors).toHaveLength(15);
    const silence = detectors.find(({ detector }) => detector === 'silence');
    expect(silence).toMatchObject({ raised: 4, trueAlarms: 2, falseAlarms: 1, unjudged: 1 });
    expect(silence?.precision?.share).toBeCloseTo(2 / 3, 10);
    // Wilson (1927), 2 of 3.
    expect(silence?.precision?.low).toBeCloseTo(0.2077, 3);
    expect(silence?.precision?.high).toBeCloseTo(0.9385, 3);
  });

  it('puts first whoever cries wolf most, and last who was never judged', () => {
    const { detectors } = read(one, two);
    expect(
      detectors.slice(0, 3).map(({ detector, precision }) => `${detector} ${precision ? 'judged' : 'open'}`),
    ).toEqual(['silence judged', 'facade judged', 'clarifications-cusum open']);
  });

  it('takes the last judgement of a signal', () => {
    const changed = mission(raised('SIG1', 'silence'), judged('SIG1', 'TRUE_ALARM'), judged('SIG1', 'FALSE_ALARM'));
    expect(read(changed).detectors[0]).toMatchObject({ detector: 'silence', trueAlarms: 0, falseAlarms: 1 });
  });

  it('asks for what is missing to say more', () => {
    expect(read(one, two).expected.map(({ text }) => text)).toEqual([
      'Judge the signals of closed missions (judgeSignal): 1 are not.',
      'Few closed missions (2): read the intervals, not the shares.',
    ]);
  });
});

describe('whether handovers came when they were forecast', () => {
  const observed = [...cedreItemsUntil('2026-08-28'), ...cedreTalliesUntil('2026-W35')];

  it('counts open weeks after the last observed one, up to their Friday', () => {
    // Observed up to W35; five open weeks on is W40, whose Friday is 2 October.
    expect(handoverRecord(mission(...observed, forecast('S1', '2026-08-28', 5), accepted('2026-10-02')))).toEqual({
      p85By: '2026-10-02',
      handedOverOn: '2026-10-02',
      within: true,
    });
    const late = handoverRecord(mission(...observed, forecast('S1', '2026-08-28', 5), accepted('2026-10-03')));
    expect(late).toMatchObject({ within: false });
  });

  it('skips the weeks in which the company is closed', () => {
    const before = [...cedreItemsUntil('2026-07-31'), ...cedreTalliesUntil('2026-W31')];
    // W32 to W34 are closed: one open week on is W35.
    const record = handoverRecord(mission(...before, forecast('S1', '2026-07-31', 1), accepted('2026-08-28')));
    expect(record).toMatchObject({ p85By: '2026-08-28', within: true });
  });

  it('holds a handover against its first forecast, and takes it as done with the last recipient', () => {
    const facts = [...observed, forecast('S1', '2026-08-28', 1), forecast('S2', '2026-09-04', 30)];
    const record = handoverRecord(mission(...facts, accepted('2026-09-04'), accepted('2026-09-30', 'ACQ-ORG')));
    expect(record).toEqual({ p85By: '2026-09-04', handedOverOn: '2026-09-30', within: false });
  });

  it('gives the share of all that were forecast, with its interval, and says how many were not', () => {
    const within = mission(...observed, forecast('S1', '2026-08-28', 5), accepted('2026-09-30'));
    const beyond = mission(...observed, forecast('S1', '2026-08-28', 1), accepted('2026-09-30'));
    const unforecast = mission(...observed, accepted('2026-09-30'), forecast('S1', '2026-10-01', 1));
    const { handovers } = read(within, within, beyond, unforecast, mission());
    expect(handovers).toMatchObject({ forecast: 3, withinP85: 2, unforecast: 1 });
    expect(handovers.share?.share).toBeCloseTo(2 / 3, 10);
    expect(read(mission()).handovers).toEqual({ forecast: 0, withinP85: 0, unforecast: 0, share: undefined });
  });
});
