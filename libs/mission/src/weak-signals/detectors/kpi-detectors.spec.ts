import { missionAfter, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import type { Detector } from '../detector.js';
import { kpiShift } from './kpi-shift.js';
import { kpiTrend } from './kpi-trend.js';

const margin = (direction: 'UP' | 'DOWN' = 'UP') =>
  told('KpiDefined', {
    kpi: 'K-MOP',
    name: 'Marge opérationnelle',
    family: 'OPERATING_MARGIN',
    unit: '%',
    direction,
    owner: 'DAF',
    cadence: 'MONTHLY',
    source: 'MEASURED',
    shared: false,
    version: 1,
  });
const measured = (period: string, value: number, more: { site?: string; version?: number } = {}) =>
  told('KpiMeasured', { kpi: 'K-MOP', period, value, version: 1, ...more });
const series = (values: readonly number[], more: { site?: string; version?: number } = {}) =>
  values.map((value, index) => measured(`2026-${String(index + 1).padStart(2, '0')}`, value, more));
const retired = told('KpiRetired', { kpi: 'K-MOP', reason: 'remplacé' });
const redefined = told('KpiRedefined', {
  kpi: 'K-MOP',
  formula: 'hors amortissement',
  fromPeriod: '2026-05',
  reason: 'x',
  version: 2,
});

const read = (detector: Detector, ...facts: readonly (Told | readonly Told[])[]) =>
  detector.read(missionAfter(...startedCedre, ...facts.flat()), '2026-10-09');
const trend = (...facts: readonly (Told | readonly Told[])[]) => read(kpiTrend, ...facts)[0];
const shift = (...facts: readonly (Told | readonly Told[])[]) => read(kpiShift, ...facts)[0];

describe('kpi-trend', () => {
  it('needs four points', () => {
    expect(trend(margin(), series([9, 8, 7]))).toBeUndefined();
    expect(trend(margin(), series([9, 8, 7, 6]))?.alarm).toBeDefined();
  });

  it('alarms on an adverse trend with p below .05: four falls in a row have p = 1/24', () => {
    const reading = trend(margin(), series([9, 8, 7, 6]));
    expect(reading).toMatchObject({ subject: 'K-MOP', clear: false, alarm: { since: '2026-01', threshold: 0.05 } });
    expect(reading?.alarm?.value).toBeCloseTo(1 / 24, 12);
    expect(reading?.alarm?.statistic).toEqual({
      fr: 'Marge opérationnelle : baisse probable sur 4 mois (p = 0,042).',
      en: 'Marge opérationnelle: likely fall over 4 months (p = 0.042).',
    });
  });

  it('calls a trend established only below .01', () => {
    expect(trend(margin(), series([9, 8, 7, 6, 5]))?.alarm?.statistic.en).toMatch(/established fall over 5 months/);
    expect(trend(margin(), series([9, 8, 7, 5, 6]))?.alarm?.statistic.en).toMatch(/likely fall/);
  });

  it('says of a very small p that it is below .001', () => {
    const reading = trend(margin(), series([9, 8, 7, 6, 5, 4, 3]));
    expect(reading?.alarm?.value).toBeCloseTo(1 / 5040, 12);
    expect(reading?.alarm?.statistic.fr).toMatch(/\(p < 0,001\)\.$/);
    expect(reading?.alarm?.statistic.en).toMatch(/\(p < 0\.001\)\.$/);
  });

  it('raises nothing on a favourable trend, and reads it by the direction of the KPI', () => {
    expect(trend(margin(), series([6, 7, 8, 9]))).toEqual({ subject: 'K-MOP', clear: true });
    expect(trend(margin('DOWN'), series([6, 7, 8, 9]))?.alarm?.statistic.fr).toMatch(/hausse probable/);
  });

  it('is clear from p = .05 on', () => {
    expect(trend(margin(), series([9, 7, 8, 6]))).toEqual({ subject: 'K-MOP', clear: true });
  });

  it('reads corrected values, in the order of their periods, a missing month left missing', () => {
    const corrected = told('KpiMeasurementCorrected', {
      kpi: 'K-MOP',
      period: '2026-04',
      version: 1,
      from: 6,
      to: 10,
      reason: 'stock',
      evidence: 'EV-1',
    });
    expect(trend(margin(), series([9, 8, 7, 6]), corrected)?.alarm).toBeUndefined();
    const late = [measured('2026-06', 6), measured('2026-01', 9), measured('2026-02', 8), measured('2026-03', 7)];
    expect(trend(margin(), late)?.alarm).toMatchObject({ since: '2026-01' });
  });

  it('never joins two formulas, nor two sites', () => {
    expect(trend(margin(), series([9, 8, 7, 6]), redefined)).toEqual({ subject: 'K-MOP', clear: true });
    expect(trend(margin(), series([9, 8]), redefined, series([7, 6], { version: 2 }))?.alarm).toBeUndefined();
    expect(trend(margin(), series([9, 8], { site: 'Valence' }), series([7, 6], { site: 'Chambéry' }))).toBeUndefined();
    const falling = [series([6, 7, 8, 9], { site: 'Valence' }), series([9, 8, 7, 6], { site: 'Chambéry' })];
    expect(trend(margin(), ...falling)?.alarm).toBeDefined();
  });

  it('is clear once the KPI is retired', () => {
    expect(trend(margin(), series([9, 8, 7, 6]), retired)).toEqual({ subject: 'K-MOP', clear: true });
  });
});

describe('kpi-shift', () => {
  /** Mean 10, standard deviation 1. */
  const usual = [9, 11, 9, 11, 9.5, 10.5].map((value) => 10 + (value - 10) * Math.sqrt(5 / 4.5));

  it('needs six points to know what is usual', () => {
    expect(shift(margin(), series(usual.slice(0, 5)))).toBeUndefined();
    expect(shift(margin(), series(usual))).toMatchObject({ subject: 'K-MOP' });
  });

  it('alarms above 4.77, not at it, and names the first point after the last S = 0', () => {
    const at = 10 - (4.77 + 0.5);
    expect(shift(margin(), series([...usual, 10, at + 1e-9]))?.alarm).toBeUndefined();
    const alarm = shift(margin(), series([...usual, 10, at - 1e-6]))?.alarm;
    expect(alarm).toMatchObject({ since: '2026-08', threshold: 4.77 });
    expect(alarm?.value).toBeCloseTo(4.770001, 6);
    expect(alarm?.series).toHaveLength(1);
    expect(alarm?.statistic.fr).toBe(
      'Marge opérationnelle : niveau décalé à la baisse depuis 2026-08 (S = 4,77, seuil 4,77).',
    );
  });

  it('accumulates small shifts of one and a half deviations', () => {
    expect(shift(margin(), series([...usual, 8.5, 8.5, 8.5, 8.5]))?.alarm).toBeUndefined();
    expect(shift(margin(), series([...usual, 8.5, 8.5, 8.5, 8.5, 8.5]))?.alarm?.value).toBeCloseTo(5, 6);
  });

  it('only looks at the adverse side', () => {
    expect(shift(margin(), series([...usual, 20, 20]))?.alarm).toBeUndefined();
    expect(shift(margin('DOWN'), series([...usual, 20, 20]))?.alarm?.statistic.en).toMatch(
      /level shifted up since 2026-07/,
    );
  });

  it('is clear after three points below the limit', () => {
    const back = (...values: readonly number[]) => shift(margin(), series([...usual, 4, ...values]))?.clear;
    expect(back(14, 10)).toBe(false);
    expect(back(14, 10, 10)).toBe(true);
  });

  it('cannot standardise by a baseline that does not vary', () => {
    expect(shift(margin(), series([10, 10, 10, 10, 10, 10, 2]))).toBeUndefined();
  });

  it('states its run length, in points', () => {
    const { falseAlarms } = kpiShift;
    expect(falseAlarms !== 'rule' && falseAlarms(missionAfter(...startedCedre))).toBe(737.1);
  });
});
