import { kpiDefined, kpiMeasured, kpiTarget, missionAfter, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { kpiDimension } from './kpi-dimension.js';

const dimension = (asOf: string, ...facts: readonly Told[]) =>
  kpiDimension(missionAfter(...startedCedre, ...facts), asOf);
const onTime = (asOf: string, ...facts: readonly Told[]) =>
  dimension(asOf, ...facts).terms.find(({ term }) => term === 'onTime');
const progress = (...facts: readonly Told[]) =>
  dimension('2026-03-31', kpiDefined('K1'), ...facts).terms.find(
    ({ term, subject }) => term === 'progress' && subject === 'K1',
  );

describe('D6 of a KPI that fell back from its target', () => {
  it('has made no progress', () => {
    const down = kpiDefined('K0', { direction: 'DOWN' });
    const facts = [
      down,
      kpiTarget('K0', 0),
      kpiMeasured('K0', '2026-01', 0, '2026-02-05'),
      kpiMeasured('K0', '2026-02', 7, '2026-03-05'),
    ];
    const { value, terms } = dimension('2026-03-31', ...facts);
    expect(terms.find(({ term }) => term === 'progress')).toMatchObject({ value: 0, evaluated: true });
    expect(value).toBe(0.5);
  });
});

describe('D6, KPIs measured in time', () => {
  it('waits for the tenth of the next month', () => {
    const done = kpiMeasured('K1', '2026-01', 6, '2026-02-10');
    expect(onTime('2026-02-10', kpiDefined('K1'))).toMatchObject({ whole: 0, value: 0, evaluated: false });
    expect(onTime('2026-02-11', kpiDefined('K1'))).toMatchObject({ part: 0, whole: 1, value: 0 });
    expect(onTime('2026-02-11', kpiDefined('K1'), done)).toMatchObject({ part: 1, whole: 1, value: 1 });
  });

  it('goes by the day of recording', () => {
    const late = { ...kpiMeasured('K1', '2026-01', 6, '2026-02-05'), recordedOn: '2026-02-11' };
    expect(onTime('2026-02-28', kpiDefined('K1'), late)).toMatchObject({ part: 0, whole: 1 });
  });

  it('counts a month that was never measured as late', () => {
    const facts = [
      kpiDefined('K1'),
      kpiMeasured('K1', '2026-01', 6, '2026-02-03'),
      kpiMeasured('K1', '2026-03', 6, '2026-04-03'),
    ];
    expect(onTime('2026-04-30', ...facts)).toMatchObject({ part: 2, whole: 3 });
  });

  it('looks at monthly KPIs that people measure, from their definition on', () => {
    expect(onTime('2026-04-30', kpiDefined('K1', {}, '2026-03-02'))).toMatchObject({ whole: 1 });
    expect(
      onTime('2026-04-30', kpiDefined('K1', { cadence: 'QUARTERLY' }), kpiDefined('K2', { source: 'OWNER_SHARE' })),
    ).toMatchObject({ whole: 0 });
    expect(onTime('2026-04-30', kpiDefined('K1'), told('KpiRetired', { kpi: 'K1', reason: 'x' }))).toMatchObject({
      whole: 0,
    });
  });
});

describe('D6, progress towards the targets', () => {
  it('runs from the first value to the target, whichever way is better', () => {
    const january = kpiMeasured('K1', '2026-01', 6, '2026-02-03');
    expect(progress(kpiTarget('K1', 8), january, kpiMeasured('K1', '2026-02', 6.5, '2026-03-03'))?.value).toBe(0.25);
    const down = kpiDefined('K1', { direction: 'DOWN' });
    expect(progress(down, kpiTarget('K1', 4), january, kpiMeasured('K1', '2026-02', 5.5, '2026-03-03'))?.value).toBe(
      0.25,
    );
    expect(progress(kpiTarget('K1', 4), january, kpiMeasured('K1', '2026-02', 5.5, '2026-03-03'))?.value).toBe(1);
  });

  it('stays between 0 and 1', () => {
    const january = kpiMeasured('K1', '2026-01', 6, '2026-02-03');
    expect(progress(kpiTarget('K1', 8), january, kpiMeasured('K1', '2026-02', 5, '2026-03-03'))?.value).toBe(0);
    expect(progress(kpiTarget('K1', 8), january, kpiMeasured('K1', '2026-02', 9, '2026-03-03'))?.value).toBe(1);
    expect(progress(kpiTarget('K1', 6), january)?.value).toBe(1);
  });

  it('is 0 and not evaluated for a KPI that was never measured', () => {
    expect(progress(kpiTarget('K1', 8))).toMatchObject({ value: 0, evaluated: false });
  });

  it('takes corrections into account, at either end', () => {
    const values = [kpiMeasured('K1', '2026-01', 6, '2026-02-03'), kpiMeasured('K1', '2026-02', 7, '2026-03-03')];
    const corrected = (period: string, from: number, to: number) =>
      told(
        'KpiMeasurementCorrected',
        { kpi: 'K1', period, version: 1, from, to, reason: 'x', evidence: 'EV-1' },
        { on: '2026-03-10' },
      );
    expect(progress(kpiTarget('K1', 8), ...values, corrected('2026-02', 7, 6.5))?.value).toBe(0.25);
    expect(progress(kpiTarget('K1', 8), ...values, corrected('2026-01', 6, 4))).toMatchObject({
      value: 0.75,
      evidence: ['EV-1'],
    });
  });

  it('goes by periods, not by the day of recording', () => {
    const values = [kpiMeasured('K1', '2026-02', 7, '2026-03-03'), kpiMeasured('K1', '2026-01', 6, '2026-03-04')];
    expect(progress(kpiTarget('K1', 8), ...values)?.value).toBe(0.5);
  });

  it('joins neither two formulas nor two sites', () => {
    const redefined = told('KpiRedefined', {
      kpi: 'K1',
      formula: 'f2',
      fromPeriod: '2026-02',
      reason: 'x',
      version: 2,
    });
    const january = kpiMeasured('K1', '2026-01', 600, '2026-02-03');
    expect(
      progress(kpiTarget('K1', 8), january, redefined, kpiMeasured('K1', '2026-02', 6, '2026-03-03', { version: 2 }))
        ?.value,
    ).toBe(0);
    const site = kpiMeasured('K1', '2026-02', 99, '2026-03-03', { site: 'Valence' });
    expect(progress(kpiTarget('K1', 8), kpiMeasured('K1', '2026-01', 6, '2026-02-03'), site)?.value).toBe(0);
  });

  it('reads the managers’ KPI off their assessments', () => {
    const wave = (number: number, average: number) =>
      told('ManagerAssessed', { wave: number, managers: 6, atTarget: 1, average });
    const facts = [
      kpiDefined('K-MGR', { cadence: 'QUARTERLY', source: 'MANAGER_LEVEL' }),
      kpiTarget('K-MGR', 4),
      wave(1, 2),
      wave(2, 3),
    ];
    expect(dimension('2026-03-31', ...facts).terms.at(-1)).toMatchObject({ subject: 'K-MGR', value: 0.5 });
  });
});

describe('D6', () => {
  it('is the mean of both', () => {
    const facts = [
      kpiDefined('K1'),
      kpiTarget('K1', 8),
      kpiMeasured('K1', '2026-01', 6, '2026-02-03'),
      kpiMeasured('K1', '2026-02', 7, '2026-03-03'),
    ];
    expect(dimension('2026-03-31', ...facts).value).toBe(0.75);
  });

  it('is 0 as long as no KPI was ever measured', () => {
    expect(dimension('2026-02-01', kpiDefined('K1'), kpiTarget('K1', 8)).value).toBe(0);
  });
});
