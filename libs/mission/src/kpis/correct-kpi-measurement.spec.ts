import { given, kpiDefined, kpiMeasured, missionAfter, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { correctKpiMeasurement } from './correct-kpi-measurement.command.js';
import type { KpiFamily } from './kpis.events.js';

const defined = (family: KpiFamily = 'OPERATING_MARGIN') => kpiDefined('K-MOP', { family });
const march = { kpi: 'K-MOP', period: '2026-03' };
const measured = kpiMeasured('K-MOP', '2026-03', 6.4, '2026-04-02');
const disputed = told('KpiDisputed', { ...march, reason: 'cut-off', by: 'SPO' }, { by: 'SPO', role: 'SPONSOR' });
const right = { ...march, value: 5.9, reason: 'cut-off sous-traitance', evidence: 'EV-014' };
const corrected = told(
  'KpiMeasurementCorrected',
  { ...march, version: 1, from: 6.4, to: 5.9, reason: right.reason, evidence: 'EV-014' },
  { on: '2026-05-19', recordedOn: '2026-05-20', by: 'DAF', role: 'TEAM' },
);
const story = given(startedCedre, defined(), measured).on('2026-05-20');

describe('correctKpiMeasurement', () => {
  it('replaces a value that was wrong and says what it was', () => {
    story
      .by('DAF')
      .when(correctKpiMeasurement, right)
      .then({ type: 'KpiMeasurementCorrected', data: { ...march, version: 1, from: 6.4, to: 5.9, evidence: 'EV-014' } })
      .thenFlagged('EVIDENCE_UNREGISTERED');
  });

  it('asks for a reason and for evidence', () => {
    story
      .by('DAF')
      .when(correctKpiMeasurement, { ...right, reason: undefined })
      .thenRefused('REASON_REQUIRED');
    story
      .by('DAF')
      .when(correctKpiMeasurement, { ...right, evidence: undefined })
      .thenRefused('EVIDENCE_REQUIRED');
  });

  it('is about a period that was measured, on the site that was measured', () => {
    story
      .by('DAF')
      .when(correctKpiMeasurement, { ...right, period: '2026-02' })
      .thenRefused('UNKNOWN_REF', { kind: 'measurement', ref: 'K-MOP 2026-02' });
    story
      .by('DAF')
      .when(correctKpiMeasurement, { ...right, site: 'Chambéry' })
      .thenRefused('UNKNOWN_REF', { ref: 'K-MOP 2026-03 Chambéry' });
  });

  it('computes a net promoter score from the right counts', () => {
    const nps = { promoters: 3, passives: 2, detractors: 1 };
    const answers = told('KpiMeasured', {
      ...march,
      value: 0,
      nps: { promoters: 1, passives: 1, detractors: 1 },
      n: 3,
      version: 1,
    });
    const counted = given(startedCedre, defined('NPS'), answers).on('2026-05-20').by('DAF');
    counted
      .when(correctKpiMeasurement, { ...right, value: undefined, nps })
      .then({ type: 'KpiMeasurementCorrected', data: { from: 0, to: 100 / 3, nps, n: 6 } });
    counted.when(correctKpiMeasurement, right).thenRefused('SAMPLE_SIZE_REQUIRED', { kpi: 'K-MOP' });
    story
      .by('DAF')
      .when(correctKpiMeasurement, { ...right, value: undefined })
      .thenRefused('INVALID_INPUT', { field: 'value' });
  });

  it('corrects the last correction', () => {
    given(startedCedre, defined(), measured, corrected)
      .on('2026-05-21')
      .by('DAF')
      .when(correctKpiMeasurement, { ...right, value: 5.8 })
      .then({ type: 'KpiMeasurementCorrected', data: { from: 5.9, to: 5.8 } });
  });

  it('corrects the value of the last formula where a period was measured with two', () => {
    const redefined = told('KpiRedefined', {
      kpi: 'K-MOP',
      formula: 'x',
      fromPeriod: '2026-03',
      reason: 'y',
      version: 2,
    });
    const again = told('KpiMeasured', { ...march, value: 7.1, version: 2 });
    given(startedCedre, defined(), measured, redefined, again)
      .on('2026-05-20')
      .by('DAF')
      .when(correctKpiMeasurement, right)
      .then({ type: 'KpiMeasurementCorrected', data: { version: 2, from: 7.1 } });
  });

  it('keeps the old value readable, with both dates, and closes the open dispute of the period', () => {
    const { kpis } = missionAfter(...startedCedre, defined(), measured, disputed, corrected);
    expect(kpis.kpis['K-MOP']).toMatchObject({
      measurements: [
        {
          value: 5.9,
          on: '2026-04-02',
          by: 'DAF',
          corrections: [{ from: 6.4, to: 5.9, on: '2026-05-19', recordedOn: '2026-05-20', evidence: 'EV-014' }],
        },
      ],
      disputes: [{ by: 'SPO', closed: { how: 'CORRECTED', recordedOn: '2026-05-20' } }],
    });
  });
});
