import { given, kpiDefined, startedCedre, told, type Told } from '#specs';
import { describe, it } from '@jest/globals';
import type { KpiDefined } from './kpis.events.js';
import { measureKpi } from './measure-kpi.command.js';

const defined = (changes: Partial<KpiDefined['data']> = {}) => kpiDefined('K-MOP', changes);
const march = { kpi: 'K-MOP', period: '2026-03', value: 6.4 };
const measured = told('KpiMeasured', { ...march, version: 1 });
const counts = { promoters: 22, passives: 20, detractors: 18 };
const measuring = (...facts: readonly Told[]) =>
  given(startedCedre, defined(), ...facts)
    .on('2026-04-02')
    .by('DAF');
const nps = given(startedCedre, defined({ family: 'NPS' }))
  .on('2026-04-02')
  .by('DAF');

describe('measureKpi', () => {
  it('records the value of a period that is over, by the formula in force', () => {
    measuring()
      .when(measureKpi, march)
      .then({ type: 'KpiMeasured', data: { ...march, version: 1 } })
      .thenFlagged();
  });

  it('keeps the observations and their number', () => {
    const observed = { ...march, n: 3, samples: [5.9, 6.4, 7] };
    measuring().when(measureKpi, observed).then({ type: 'KpiMeasured', data: observed });
  });

  it('marks a value that its owner did not measure', () => {
    measuring().by('QUA').when(measureKpi, march).thenFlagged('NOT_KPI_OWNER');
  });

  it('is not for the sponsor', () => {
    measuring().by('SPO').when(measureKpi, march).thenRefused('ROLE_FORBIDDEN');
  });

  it('refuses to enter what is computed', () => {
    given(startedCedre, defined({ source: 'MANAGER_LEVEL' }))
      .on('2026-04-02')
      .by('DAF')
      .when(measureKpi, march)
      .thenRefused('VALUE_IS_COMPUTED', { kpi: 'K-MOP' });
  });

  it('computes a net promoter score from its counts, unrounded', () => {
    nps
      .when(measureKpi, { kpi: 'K-MOP', period: 'wave-1', nps: counts, n: 60, value: 7 })
      .then({ type: 'KpiMeasured', data: { value: (100 * 4) / 60, nps: counts, n: 60 } });
    nps
      .when(measureKpi, { kpi: 'K-MOP', period: 'wave-1', nps: counts })
      .then({ type: 'KpiMeasured', data: { value: (100 * 4) / 60, n: 60 } });
  });

  it('refuses a net promoter score without counts that add up', () => {
    nps.when(measureKpi, { ...march, value: 6.7 }).thenRefused('SAMPLE_SIZE_REQUIRED', { kpi: 'K-MOP' });
    nps.when(measureKpi, { ...march, nps: counts, n: 59 }).thenRefused('SAMPLE_SIZE_REQUIRED', { answers: 60, n: 59 });
    nps
      .when(measureKpi, { ...march, nps: { promoters: 0, passives: 0, detractors: 0 } })
      .thenRefused('SAMPLE_SIZE_REQUIRED', { answers: 0 });
  });

  it('refuses a measurement without a value', () => {
    measuring().when(measureKpi, { kpi: 'K-MOP', period: '2026-03' }).thenRefused('INVALID_INPUT', { field: 'value' });
  });

  it('refuses another formula than the one in force for the period', () => {
    const redefined = told('KpiRedefined', {
      kpi: 'K-MOP',
      formula: 'x',
      fromPeriod: '2026-03',
      reason: 'y',
      version: 2,
    });
    measuring(redefined)
      .when(measureKpi, { ...march, version: 1 })
      .thenRefused('FORMULA_CHANGED', { kpi: 'K-MOP', version: 2 });
    measuring(redefined)
      .when(measureKpi, { ...march, version: 2 })
      .thenFlagged();
  });

  it('measures a period once, for each site and each version of the formula', () => {
    const line = startedCedre.length + 1;
    measuring(measured)
      .when(measureKpi, march)
      .thenRefused('ALREADY_MEASURED', { what: 'K-MOP 2026-03', revision: line });
    measuring(measured)
      .when(measureKpi, { ...march, site: 'Chambéry' })
      .thenFlagged();
    const inChambery = told('KpiMeasured', { ...march, site: 'Chambéry', version: 1 });
    measuring(inChambery)
      .when(measureKpi, { ...march, site: 'Chambéry' })
      .thenRefused('ALREADY_MEASURED', { what: 'K-MOP 2026-03 Chambéry' });
    const redefined = told('KpiRedefined', {
      kpi: 'K-MOP',
      formula: 'x',
      fromPeriod: '2026-03',
      reason: 'y',
      version: 2,
    });
    measuring(measured, redefined)
      .when(measureKpi, march)
      .then({ type: 'KpiMeasured', data: { version: 2 } });
  });

  const ends: readonly (readonly [string, string, string])[] = [
    ['2026-03', '2026-03-31', '2026-04-01'],
    ['2026-Q1', '2026-03-31', '2026-04-01'],
    ['2026-W14', '2026-04-05', '2026-04-06'],
  ];
  it.each(ends)('waits until %s is over: not on %s, but on %s', (period, end, after) => {
    const story = given(startedCedre, defined()).by('DAF');
    story
      .on(end)
      .when(measureKpi, { ...march, period })
      .thenRefused('FUTURE_DATE', { date: end, period });
    story
      .on(after)
      .when(measureKpi, { ...march, period })
      .then({ type: 'KpiMeasured', data: { period } });
  });

  it('marks a period of another cadence, but not a survey wave', () => {
    const measuredIn = (period: string, cadence: KpiDefined['data']['cadence']) =>
      given(startedCedre, defined({ cadence }))
        .by('DAF')
        .on('2026-05-04')
        .when(measureKpi, { ...march, period });
    measuredIn('2026-03', 'MONTHLY').thenFlagged();
    measuredIn('2026-W14', 'MONTHLY').thenFlagged('OFF_CADENCE');
    measuredIn('2026-Q1', 'MONTHLY').thenFlagged('OFF_CADENCE');
    measuredIn('2026-03', 'WEEKLY').thenFlagged('OFF_CADENCE');
    measuredIn('2026-03', 'QUARTERLY').thenFlagged('OFF_CADENCE');
    measuredIn('2026-Q1', 'QUARTERLY').thenFlagged();
    measuredIn('2026-W14', 'WEEKLY').thenFlagged();
    measuredIn('wave-2', 'QUARTERLY').thenFlagged();
    measuredIn('2026-W14', 'CONTINUOUS').thenFlagged();
  });

  it('leaves a retired KPI alone', () => {
    measuring(told('KpiRetired', { kpi: 'K-MOP', reason: 'remplacé' }))
      .when(measureKpi, march)
      .thenRefused('WRONG_STATE');
  });
});
