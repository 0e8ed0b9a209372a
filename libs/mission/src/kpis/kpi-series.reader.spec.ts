import { isRefusal } from '#decider';
import {
  cedreItemsUntil,
  cedreTalliesUntil,
  kpiDefined,
  kpiMeasured,
  startedCedre,
  told,
  viewOn,
  type Told,
} from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readKpiSeries } from './kpi-series.reader.js';

const defined = (changes: Parameters<typeof kpiDefined>[1] = {}): Told => kpiDefined(changes.kpi ?? 'K-MOP', changes);

const measured = (period: string, value: number, more: object = {}, on = '2026-04-02'): Told =>
  kpiMeasured('K-MOP', period, value, on, more);

const corrected = (from: number, to: number, on: string, evidence: string): Told =>
  told(
    'KpiMeasurementCorrected',
    { kpi: 'K-MOP', period: '2026-03', version: 1, from, to, reason: 'sous-traitance non provisionnée', evidence },
    { on, by: 'DAF' },
  );

const read = (facts: readonly Told[], kpi = 'K-MOP', site?: string, day = '2026-07-10') => {
  const answer = readKpiSeries(viewOn(day, [...startedCedre, ...facts]), kpi, site);
  if (isRefusal(answer)) throw new Error(`refused: ${answer.refused}`);
  return answer;
};

const first = (...facts: readonly Told[]) => read([defined(), ...facts]).series[0]?.measurements[0];

describe('a measured value', () => {
  const march = measured('2026-03', 6.4, { evidence: 'EV-010' });

  it('stands as it was corrected, and stays readable as it was', () => {
    expect(first(march)).toMatchObject({ value: 6.4, firstValue: 6.4, evidence: 'EV-010', corrections: [] });
    expect(first(march, corrected(6.4, 5.9, '2026-05-20', 'EV-014'))).toMatchObject({
      period: '2026-03',
      value: 5.9,
      firstValue: 6.4,
      evidence: 'EV-014',
      firstEvidence: 'EV-010',
      on: '2026-05-20',
      recordedOn: '2026-04-02',
      corrections: [{ from: 6.4, to: 5.9, reason: 'sous-traitance non provisionnée', by: 'DAF', on: '2026-05-20' }],
    });
  });

  it('keeps every correction', () => {
    const twice = first(march, corrected(6.4, 5.9, '2026-05-20', 'EV-014'), corrected(5.9, 6, '2026-06-01', 'EV-015'));
    expect(twice).toMatchObject({ value: 6, firstValue: 6.4, evidence: 'EV-015' });
    expect(twice?.corrections.map(({ from, to }) => [from, to])).toEqual([
      [6.4, 5.9],
      [5.9, 6],
    ]);
  });

  it('is marked while someone doubts it, and the doubt stays readable once it is closed', () => {
    const doubt = told(
      'KpiDisputed',
      { kpi: 'K-MOP', period: '2026-03', reason: 'cut-off', by: 'SPO' },
      { on: '2026-05-01', by: 'SPO' },
    );
    expect(first(march, doubt)?.disputed).toBe(true);
    const { kpi, series } = read([defined(), march, doubt, corrected(6.4, 5.9, '2026-05-20', 'EV-014')]);
    expect(series[0]?.measurements[0]?.disputed).toBe(false);
    expect(kpi.disputes).toMatchObject([
      { period: '2026-03', by: 'SPO', open: false, end: 'CORRECTED', closedOn: '2026-05-20' },
    ]);
  });

  it('is on time until the tenth of the next month; no one knows when a survey wave is due', () => {
    const onTime = (period: string, on: string) => first(measured(period, 6, {}, on))!.onTime;
    expect([onTime('2026-03', '2026-04-10'), onTime('2026-03', '2026-04-11')]).toEqual([true, false]);
    expect(onTime('wave-1', '2026-04-11')).toBeUndefined();
  });

  it('shows the median and the 85th percentile of its samples', () => {
    const samples = [9, 1, 8, 2, 7, 3, 6, 4, 5, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20];
    expect(first(measured('2026-03', 10.5, { samples }))).toMatchObject({ p50: 10, p85: 17 });
    expect(first(march)).toMatchObject({ p50: undefined, p85: undefined });
  });

  it('comes with its margin of error when it is a net promoter score, and with the change since the wave before', () => {
    const wave = (number: number, promoters: number, passives: number, detractors: number) =>
      measured(`wave-${number}`, (100 * (promoters - detractors)) / 324, { nps: { promoters, passives, detractors } });
    const [before, after] =
      read([defined(), wave(1, 108, 162, 54), wave(2, 162, 108, 54)]).series[0]?.measurements ?? [];
    expect(before?.nps).toMatchObject({ change: undefined });
    expect(after?.nps?.points).toBeCloseTo(33.333, 3);
    expect(after?.nps?.low).toBeCloseTo(25.2, 1);
    expect(after?.nps?.high).toBeCloseTo(41.4, 1);
    expect(after?.nps?.change?.points).toBeCloseTo(16.667, 3);
    expect(after?.nps?.change?.low).toBeCloseTo(5.628, 3);
  });
});

describe('the series of a measure', () => {
  const redefined = told(
    'KpiRedefined',
    { kpi: 'K-MOP', formula: 'hors sous-traitance', fromPeriod: '2026-04', reason: 'périmètre', version: 2 },
    { on: '2026-04-20' },
  );
  const mixed = [
    defined({ formula: 'EBITDA / CA' }),
    ...['2026-03', '2026-01', '2026-02', '2025-12'].map((period, at) => measured(period, 6 + at)),
    redefined,
    measured('2026-04', 9, { version: 2 }),
    measured('2026-03', 5, { site: 'Chambéry' }),
  ];

  it('are never joined over formulas or places, the newest formula first', () => {
    const { series, formulas, sites } = read(mixed);
    expect(
      series.map(({ version, site, measurements }) => [version, site, measurements.map(({ period }) => period)]),
    ).toEqual([
      [2, undefined, ['2026-04']],
      [1, undefined, ['2025-12', '2026-01', '2026-02', '2026-03']],
      [1, 'Chambéry', ['2026-03']],
    ]);
    expect(formulas).toMatchObject([
      { version: 1, formula: 'EBITDA / CA', fromPeriod: undefined },
      { version: 2, formula: 'hors sous-traitance', fromPeriod: '2026-04', reason: 'périmètre' },
    ]);
    expect(sites).toEqual(['Chambéry']);
  });

  it('have a trend each, tested on their own values alone', () => {
    const { series, kpi } = read(mixed);
    expect(series.map(({ trend }) => trend?.n)).toEqual([undefined, 4, undefined]);
    expect(kpi).toMatchObject({ value: 9, firstValue: 9, trend: undefined });
  });

  it('are those of one site when it is named', () => {
    expect(read(mixed, 'K-MOP', 'Chambéry').series.map(({ site }) => site)).toEqual(['Chambéry']);
    expect(read(mixed, 'K-MOP', 'Valence').series).toEqual([]);
  });

  it('put survey waves in the order of their numbers', () => {
    const waves = ['wave-10', 'wave-2', 'wave-1'].map((period) => measured(period, 6));
    const periods = read([defined(), ...waves]).series[0]?.measurements.map(({ period }) => period);
    expect(periods).toEqual(['wave-1', 'wave-2', 'wave-10']);
  });

  it('follow the knowledge that remains without the owner, week by week as it was known', () => {
    const coverage = defined({ kpi: 'K-COV', source: 'KNOWLEDGE_COVERAGE', cadence: 'CONTINUOUS' });
    const { kpi, series } = read(
      [coverage, ...cedreItemsUntil('2026-07-10'), ...cedreTalliesUntil('2026-W28')],
      'K-COV',
    );
    const at = (week: string) => series[0]?.measurements.find(({ period }) => period === week)?.value;
    expect(at('2026-W04')).toBeCloseTo(0.333333, 6);
    expect(at('2026-W27')).toBeCloseTo(0.622642, 6);
    expect(at('2026-W28')).toBeCloseTo(0.716981, 6);
    expect(kpi.value).toBeCloseTo(0.716981, 6);
  });

  it('of a shared measure come with those of its counterpart, and are refused without it', () => {
    const shared = defined({ shared: true, pairedWith: 'K-CPL' });
    const { pair } = read([shared, defined({ kpi: 'K-CPL' }), measured('2026-03', 6)]);
    expect(pair).toMatchObject({ kpi: { kpi: 'K-CPL' }, series: [] });
    expect(readKpiSeries(viewOn('2026-07-10', [...startedCedre, shared]), 'K-MOP', undefined)).toEqual({
      refused: 'KPI_PAIR_MISSING',
      facts: { kpi: 'K-MOP', pair: 'K-CPL' },
    });
  });

  it('of a measure that no one defined are refused', () => {
    expect(readKpiSeries(viewOn('2026-07-10', startedCedre), 'constructor', undefined)).toMatchObject({
      refused: 'UNKNOWN_REF',
      facts: { kind: 'kpi', ref: 'constructor' },
    });
  });
});
