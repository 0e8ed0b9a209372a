import {
  cedreTalliesUntil,
  cedreWeeksAndSignal,
  kpiDefined,
  kpiMeasured,
  signalRaised,
  startedCedre,
  tally,
  told,
  viewOn,
  type Told,
} from '#specs';
import { describe, expect, it } from '@jest/globals';
import type { DetectorName } from './weak-signals.events.js';
import { readWeakSignals } from './weak-signals.reader.js';

const read = (facts: readonly Told[], day = '2026-10-09') =>
  readWeakSignals(viewOn(day, [...startedCedre, ...facts]), 'en');
const detectorIn = (facts: readonly Told[], name: DetectorName, day = '2026-10-09') => {
  const found = read(facts, day).detectors.find(({ detector }) => detector === name);
  if (!found) throw new Error(`no detector ${name}`);
  return found;
};

const monitored = (facts: readonly Told[], name: DetectorName) =>
  (detectorIn(facts, name).charts[0]?.points ?? []).filter(({ value }) => value !== undefined);
const parametersOf = (facts: readonly Told[], name: DetectorName) =>
  Object.fromEntries((detectorIn(facts, name).charts[0]?.parameters ?? []).map(({ name: key, value }) => [key, value]));

describe('The chart behind the clarifications', () => {
  it('has S week by week as in expected-public.json, detectors, clarifications-cusum', () => {
    const points = monitored(cedreWeeksAndSignal, 'clarifications-cusum');
    expect(points.map(({ at }) => at)).toHaveLength(29);
    expect(points.map(({ value }) => value)).toEqual([
      0, 0, 0, 1, 0, 0, 0, 2, 7, 11, 17, 20, 2, 2, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    ]);
    expect(points.filter(({ alarm }) => alarm).map(({ at }) => at)).toEqual(['2026-W19', '2026-W20', '2026-W21']);
  });

  it('scales k and the usual by the open days, and has no point in a closed week', () => {
    const points = monitored(cedreWeeksAndSignal, 'clarifications-cusum');
    const point = (at: string) => points.find((each) => each.at === at);
    expect(point('2026-W18')).toMatchObject({ observed: 9, reference: 4, expected: 3.2, limit: 10 });
    expect(point('2026-W21')).toMatchObject({ observed: 8, reference: 5, expected: 4 });
    expect(point('2026-W33')).toBeUndefined();
  });

  it('shows the six baseline weeks without a statistic, and what it was made with', () => {
    const { points = [] } = detectorIn(cedreWeeksAndSignal, 'clarifications-cusum').charts[0] ?? {};
    expect(points.slice(0, 6).map(({ at, observed, value }) => [at, observed, value])).toEqual([
      ['2026-W04', 4, undefined],
      ['2026-W05', 3, undefined],
      ['2026-W06', 5, undefined],
      ['2026-W07', 4, undefined],
      ['2026-W08', 4, undefined],
      ['2026-W09', 4, undefined],
    ]);
    const parameters = parametersOf(cedreWeeksAndSignal, 'clarifications-cusum');
    expect(parameters).toMatchObject({ mean0: 4, k: 5, h: 10 });
    expect(parameters['kExact']).toBeCloseTo(5.360821, 6);
    expect(parameters['arl0']).toBeCloseTo(421.6501, 4);
  });
});

describe('The chart behind participation', () => {
  it('has z against its limit: .6921 below .7116 in W18', () => {
    const points = monitored(cedreWeeksAndSignal, 'participation-ewma');
    const alarmed = points.filter(({ alarm }) => alarm).map(({ at }) => at);
    expect(alarmed[0]).toBe('2026-W18');
    const w18 = points.find(({ at }) => at === '2026-W18');
    expect(w18?.value).toBeCloseTo(0.6921, 4);
    expect(w18?.limit).toBeCloseTo(0.7116, 4);
    expect(w18?.observed).toBeCloseTo(10 / 18, 12);
    expect(parametersOf(cedreWeeksAndSignal, 'participation-ewma')).toMatchObject({
      p0: 86 / 108,
      n: 18,
      lambda: 0.2,
      L: 2.7,
    });
  });
});

describe('The chart behind silence', () => {
  it('has requests, what is usual, and how surprising so few are', () => {
    const quiet = ['2026-W10', '2026-W11', '2026-W12', '2026-W13'].map((week, index) =>
      tally(week, { clarifications: [2, 2, 2, 1][index] ?? 0, contributors: 13 }),
    );
    const [point] = monitored([...cedreTalliesUntil('2026-W09'), ...quiet], 'silence');
    expect(point).toMatchObject({ at: '2026-W13', observed: 7, expected: 16, limit: 0.01, alarm: true });
    expect(point?.value).toBeCloseTo(0.0099998, 7);
  });

  it('leaves the probability out where feedback counts, which would tell how many gave it', () => {
    const batch = told('InformalFeedbackBatchReleased', {
      batch: 'F1',
      week: '2026-W21',
      entries: 9,
      themes: [{ theme: 'outil', count: 9 }],
      population: 11,
    });
    const { points = [] } = detectorIn([...cedreWeeksAndSignal, batch], 'silence').charts[0] ?? {};
    const without = points.filter(({ value }) => value === undefined).map(({ at }) => at);
    expect(without).toEqual(['2026-W21', '2026-W22', '2026-W23', '2026-W24']);
    expect(points.find(({ at }) => at === '2026-W22')).toMatchObject({ observed: 32, limit: 0.01 });
  });
});

describe('The chart behind the owner’s decisions', () => {
  it('has the weekly share, the Wilson lower bound over eight weeks, the target and the trend', () => {
    const points = monitored(cedreWeeksAndSignal, 'owner-dependency');
    const last = points.at(-1);
    expect(last).toMatchObject({ at: '2026-W41', limit: 0.25, expected: 0.25 });
    expect(last?.observed).toBeCloseTo(5 / 24, 12);
    const parameters = parametersOf(cedreWeeksAndSignal, 'owner-dependency');
    expect(last?.value).toBe(parameters['low']);
    expect(parameters['share']).toBeGreaterThan(parameters['low'] ?? 1);
    expect(parameters['trendS']).toBeLessThan(0);
    expect(parameters['trendPFalling']).toBeLessThan(0.001);
  });

  it('alarms from the middle of the mission on, not before', () => {
    const alarmed = monitored(cedreWeeksAndSignal, 'owner-dependency').filter(({ alarm }) => alarm);
    expect(alarmed[0]?.at).toBe('2026-W22');
  });
});

describe('The charts behind KPIs', () => {
  const falling = [7, 6.9, 6.5, 6.2, 6].map((value, month) =>
    kpiMeasured('K-MOP', `2026-0${month + 1}`, value, `2026-0${month + 2}-03`),
  );

  it('have the values, and after each the p of a trend in the adverse direction: .0417 after four, .0083 after five', () => {
    const [chart] = detectorIn([kpiDefined('K-MOP'), ...falling], 'kpi-trend').charts;
    expect(chart).toMatchObject({ subject: 'K-MOP', kind: 'TREND', site: undefined });
    expect(chart?.points.map(({ observed }) => observed)).toEqual([7, 6.9, 6.5, 6.2, 6]);
    expect(chart?.points.map(({ value }) => value && Number(value.toFixed(6)))).toEqual([
      undefined,
      undefined,
      undefined,
      0.041667,
      0.008333,
    ]);
    expect(chart?.points.map(({ alarm }) => alarm)).toEqual([false, false, false, true, true]);
  });

  it('say by which law p was worked out: the exact one where no two values are equal', () => {
    const exact = (values: readonly number[]) => {
      const facts = values.map((value, month) =>
        kpiMeasured('K-MOP', `2026-${String(month + 1).padStart(2, '0')}`, value, '2026-12-31'),
      );
      const [chart] = detectorIn([kpiDefined('K-MOP'), ...facts], 'kpi-trend').charts;
      return chart?.parameters.find(({ name }) => name === 'exact')?.value;
    };
    expect(exact([7, 6.9, 6.5, 6.2])).toBe(1);
    expect(exact([7, 6.9, 6.5, 6.5, 6.2])).toBe(0);
  });

  it('have the CUSUM of what is worse than the first six values', () => {
    const values = [6, 6.2, 5.8, 6, 6.2, 5.8, 5.6, 5.4];
    const facts = values.map((value, month) =>
      kpiMeasured('K-MOP', `2026-0${month + 1}`, value, `2026-0${month + 2}-03`),
    );
    const [chart] = detectorIn([kpiDefined('K-MOP'), ...facts], 'kpi-shift').charts;
    const deviation = Math.sqrt((4 * 0.04) / 5);
    expect(chart?.points.map(({ value }) => value)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      expect.closeTo(0.4 / deviation - 0.5, 10),
      expect.closeTo(1 / deviation - 1, 10),
    ]);
    expect(chart?.points.at(-1)).toMatchObject({ expected: expect.closeTo(6, 10), limit: 4.77, alarm: false });
  });

  it('leave out a shared KPI whose counterpart is not defined', () => {
    const shared = kpiDefined('K-TXC', { shared: true, pairedWith: 'K-CPL' });
    const facts = [shared, kpiMeasured('K-TXC', '2026-01', 4, '2026-02-03')];
    expect(detectorIn(facts, 'kpi-trend').charts).toEqual([]);
    expect(read(facts).kpisAndSignals?.weeks.flatMap(({ values }) => values)).toEqual([]);
  });
});

describe('The charts behind rules', () => {
  it('have ages, days and counts against their thresholds', () => {
    const irritant = told(
      'IrritantReported',
      { irritant: 'I1', topic: 'double saisie', severity: 2 },
      { on: '2026-01-23', by: 'PROD' },
    );
    const facts = [irritant];
    expect(detectorIn(facts, 'persistent-irritants', '2026-02-26').charts[0]?.points).toMatchObject([
      { at: 'I1', label: { en: 'double saisie' }, value: 34, limit: 30, alarm: true },
    ]);
    expect(detectorIn(facts, 'silent-register', '2026-02-26').charts[0]?.points).toMatchObject([
      { at: '2026-02-26', value: 45, limit: 45, alarm: false },
    ]);
    expect(detectorIn(facts, 'silent-register', '2026-02-27').charts[0]?.points).toMatchObject([
      { value: 46, alarm: true },
    ]);
    expect(detectorIn(facts, 'moving-priorities', '2026-02-26').charts[0]?.points).toMatchObject([
      { at: '2026-01', value: 0, limit: 3 },
      { at: '2026-02', value: 0, limit: 3 },
    ]);
  });

  it('keep an irritant that a signal was raised about after it was resolved', () => {
    const facts = [
      told(
        'IrritantReported',
        { irritant: 'I1', topic: 'double saisie', severity: 2 },
        { on: '2026-01-23', by: 'PROD' },
      ),
      signalRaised('SIG1', 'persistent-irritants', '2026-02-26', { series: [startedCedre.length] }),
      told('IrritantResolved', { irritant: 'I1' }, { on: '2026-03-12', by: 'PROD' }),
      // No signal was raised about this one.
      told('IrritantReported', { irritant: 'I2', topic: 'bruit', severity: 1 }, { on: '2026-02-27', by: 'PROD' }),
      told('IrritantResolved', { irritant: 'I2' }, { on: '2026-03-12', by: 'PROD' }),
    ];
    const [signal] = read(facts).signals;
    expect(signal?.chart?.points).toMatchObject([{ at: 'I1', value: 48, limit: 30, alarm: false }]);
  });
});
