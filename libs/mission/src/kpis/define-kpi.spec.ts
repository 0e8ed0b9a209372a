import { given, missionAfter, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { defineKpi } from './define-kpi.command.js';
import { measureKpi } from './measure-kpi.command.js';
import { redefineKpi } from './redefine-kpi.command.js';
import { retireKpi } from './retire-kpi.command.js';

const margin = {
  kpi: 'K-MOP',
  family: 'OPERATING_MARGIN',
  unit: '%',
  direction: 'UP',
  owner: 'DAF',
  cadence: 'MONTHLY',
} as const;
const defined = told('KpiDefined', { ...margin, source: 'MEASURED', shared: false, version: 1 });
const retired = told('KpiRetired', { kpi: 'K-MOP', reason: 'remplacé' }, { on: '2026-01-30' });

describe('defineKpi', () => {
  it('agrees on a measure, measured by people and not shared unless told', () => {
    given(startedCedre)
      .when(defineKpi, margin)
      .then({ type: 'KpiDefined', data: { ...margin, source: 'MEASURED', shared: false, version: 1 } })
      .thenFlagged();
  });

  it('shows a shared KPI only next to its counterpart, which may be defined later', () => {
    given(startedCedre)
      .when(defineKpi, { ...margin, shared: true, pairedWith: 'K-NPS' })
      .thenFlagged();
    given(startedCedre)
      .when(defineKpi, { ...margin, shared: true })
      .thenRefused('KPI_PAIR_MISSING', { kpi: 'K-MOP' });
    given(startedCedre)
      .when(defineKpi, { ...margin, shared: true, pairedWith: 'K-MOP' })
      .thenRefused('KPI_PAIR_MISSING');
  });

  it('is for the firm and leadership, once for each KPI, with an owner of the mission', () => {
    given(startedCedre).by('DAF').when(defineKpi, margin).thenRefused('ROLE_FORBIDDEN');
    given(startedCedre, defined).when(defineKpi, margin).thenRefused('REF_TAKEN', { kind: 'kpi', ref: 'K-MOP' });
    given(startedCedre)
      .when(defineKpi, { ...margin, owner: 'X1' })
      .thenRefused('UNKNOWN_PERSON', { person: 'X1' });
  });
});

describe('redefineKpi', () => {
  const changed = { kpi: 'K-MOP', formula: 'hors énergie', fromPeriod: '2026-04', reason: 'prix du gaz' };
  const second = told('KpiRedefined', { ...changed, version: 2 });

  it('gives the formula its next version', () => {
    given(startedCedre, defined)
      .when(redefineKpi, changed)
      .then({ type: 'KpiRedefined', data: { ...changed, version: 2 } })
      .thenFlagged();
    given(startedCedre, defined, second)
      .when(redefineKpi, changed)
      .then({ type: 'KpiRedefined', data: { version: 3 } });
  });

  it('asks for a reason and leaves a retired KPI alone', () => {
    given(startedCedre, defined)
      .when(redefineKpi, { ...changed, reason: '' })
      .thenRefused('REASON_REQUIRED');
    given(startedCedre, defined, retired)
      .when(redefineKpi, changed)
      .thenRefused('WRONG_STATE', { ref: 'K-MOP', state: 'retired', since: '2026-01-30' });
  });

  const inForce: readonly (readonly [string, string, number])[] = [
    ['2026-04', '2026-03', 1],
    ['2026-04', '2026-04', 2],
    ['2026-04', '2026-Q1', 1],
    ['2026-04', '2026-Q2', 2],
    ['2026-04', '2026-W14', 1],
    ['2026-04', '2026-W15', 2],
    ['2026-04', 'wave-1', 2],
    ['wave-10', 'wave-9', 1],
    ['wave-10', 'wave-10', 2],
    ['wave-10', '2026-01', 2],
  ];
  it.each(inForce)('from %s on: the formula of %s is version %s', (fromPeriod, period, version) => {
    given(startedCedre, defined, told('KpiRedefined', { ...changed, fromPeriod, version: 2 }))
      .on('2026-07-01')
      .by('DAF')
      .when(measureKpi, { kpi: 'K-MOP', period, value: 6.1 })
      .then({ type: 'KpiMeasured', data: { period, version } });
  });

  it('applies the formula that was defined last where two reach the same period', () => {
    const third = told('KpiRedefined', { ...changed, fromPeriod: '2026-02', version: 3 });
    const measuring = (period: string) =>
      given(startedCedre, defined, second, third)
        .on('2026-07-01')
        .by('DAF')
        .when(measureKpi, { kpi: 'K-MOP', period, value: 6 });
    measuring('2026-01').then({ type: 'KpiMeasured', data: { version: 1 } });
    measuring('2026-03').then({ type: 'KpiMeasured', data: { version: 3 } });
    measuring('2026-05').then({ type: 'KpiMeasured', data: { version: 3 } });
  });

  it('keeps every formula with its first period and its reason', () => {
    const { kpis } = missionAfter(...startedCedre, defined, second);
    expect(kpis.kpis['K-MOP']?.versions).toMatchObject([
      { version: 1 },
      { version: 2, formula: 'hors énergie', fromPeriod: '2026-04', reason: 'prix du gaz', by: 'COO' },
    ]);
  });
});

describe('retireKpi', () => {
  const out = { kpi: 'K-MOP', reason: 'remplacé' };

  it('follows a KPI no longer, once, for a reason', () => {
    given(startedCedre, defined).by('DIR').when(retireKpi, out).then({ type: 'KpiRetired', data: out }).thenFlagged();
    given(startedCedre, defined).by('DIR').when(retireKpi, { kpi: 'K-MOP' }).thenRefused('REASON_REQUIRED');
    given(startedCedre, defined).by('COO').when(retireKpi, out).thenRefused('ROLE_FORBIDDEN');
    given(startedCedre, defined, retired)
      .by('DIR')
      .when(retireKpi, out)
      .thenRefused('WRONG_STATE', { state: 'retired' });
  });
});
