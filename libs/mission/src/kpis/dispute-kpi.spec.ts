import { given, kpiDefined, kpiMeasured, missionAfter, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { disputeKpi } from './dispute-kpi.command.js';
import { openDispute } from './measurement.state.js';
import { settleKpiDispute } from './settle-kpi-dispute.command.js';

const defined = kpiDefined('K-MOP');
const march = { kpi: 'K-MOP', period: '2026-03' };
const measured = kpiMeasured('K-MOP', '2026-03', 6.4, '2026-04-02');
const disputed = told('KpiDisputed', { ...march, reason: 'cut-off', by: 'SPO' }, { by: 'SPO', role: 'SPONSOR' });
const corrected = told(
  'KpiMeasurementCorrected',
  { ...march, version: 1, from: 6.4, to: 5.9, reason: 'cut-off', evidence: 'EV-014' },
  { on: '2026-05-19', by: 'DAF', role: 'TEAM' },
);
const story = given(startedCedre, defined, measured).on('2026-05-20');

describe('disputeKpi', () => {
  const doubt = { ...march, reason: 'cut-off' };

  it('doubts a measured value, openly', () => {
    story
      .by('SPO')
      .when(disputeKpi, doubt)
      .then({ type: 'KpiDisputed', data: { ...doubt, by: 'SPO' } })
      .thenFlagged();
    story.by('SPO').when(disputeKpi, march).thenRefused('REASON_REQUIRED');
  });

  it('is about a period that was measured, on any site', () => {
    story
      .by('SPO')
      .when(disputeKpi, { ...doubt, period: '2026-02' })
      .thenRefused('UNKNOWN_REF', { ref: 'K-MOP 2026-02' });
    const onSite = told('KpiMeasured', { kpi: 'K-MOP', period: '2026-02', site: 'Valence', value: 6, version: 1 });
    given(startedCedre, defined, onSite)
      .on('2026-05-20')
      .when(disputeKpi, { ...doubt, period: '2026-02' })
      .thenFlagged();
  });

  it('doubts a period once at a time', () => {
    const again = given(startedCedre, defined, measured, disputed).on('2026-05-20').by('DIR');
    again.when(disputeKpi, doubt).thenRefused('WRONG_STATE', { ref: 'K-MOP 2026-03', state: 'disputed', by: 'SPO' });
    given(startedCedre, defined, measured, disputed, corrected)
      .on('2026-05-20')
      .by('DIR')
      .when(disputeKpi, doubt)
      .thenFlagged();
  });
});

describe('settleKpiDispute', () => {
  const settled = { ...march, outcome: 'WITHDRAWN', reason: 'rapproché de la comptabilité' } as const;
  const open = given(startedCedre, defined, measured, disputed).on('2026-05-20').by('DIR');

  it('settles a doubt without a correction, for a reason', () => {
    open.when(settleKpiDispute, settled).then({ type: 'KpiDisputeSettled', data: settled }).thenFlagged();
    open.when(settleKpiDispute, { ...settled, reason: undefined }).thenRefused('REASON_REQUIRED');
  });

  it('is for leadership and the sponsor', () => {
    open.by('DAF').when(settleKpiDispute, settled).thenRefused('ROLE_FORBIDDEN');
  });

  it('is about a doubt that is open', () => {
    const notDisputed = { kind: 'measurement', ref: 'K-MOP 2026-03', state: 'not disputed' };
    story.by('DIR').when(settleKpiDispute, settled).thenRefused('WRONG_STATE', notDisputed);
    given(startedCedre, defined, measured, disputed, told('KpiDisputeSettled', settled))
      .on('2026-05-20')
      .by('DIR')
      .when(settleKpiDispute, settled)
      .thenRefused('WRONG_STATE', notDisputed);
  });

  it('leaves doubts about other periods open', () => {
    const april = { ...march, period: '2026-04' };
    const { kpis } = missionAfter(
      ...startedCedre,
      defined,
      measured,
      disputed,
      told('KpiMeasured', { ...april, value: 6, version: 1 }, { on: '2026-05-04' }),
      told('KpiDisputed', { ...april, reason: 'idem', by: 'SPO' }),
      told('KpiDisputeSettled', { ...settled, outcome: 'UPHELD' }),
    );
    const kpi = kpis.kpis['K-MOP'];
    if (!kpi) throw new Error('K-MOP is defined');
    expect(openDispute(kpi, '2026-04')).toMatchObject({ reason: 'idem' });
    expect(openDispute(kpi, '2026-03')).toBeUndefined();
    expect(kpi.disputes[0]?.closed).toMatchObject({ how: 'UPHELD', reason: settled.reason });
  });
});
