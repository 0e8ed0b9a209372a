import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { dropSynergy } from './drop-synergy.command.js';
import { measureSynergy } from './measure-synergy.command.js';
import { planSynergy } from './plan-synergy.command.js';

const opened = told('IntegrationWorkstreamOpened', { workstream: 'W1', name: 'Achats', lead: 'PROD' });
const purchases = {
  synergy: 'SY1',
  workstream: 'W1',
  kind: 'COST' as const,
  amountCents: 36_500_000,
  from: '2026-03-01',
  owner: 'PROD',
};
const planned = told('SynergyPlanned', purchases);
const march = { synergy: 'SY1', period: '2026-03', amountCents: 2_480_000, evidence: 'EV-1' };
const dropped = told('SynergyDropped', { synergy: 'SY1', reason: 'fournisseur perdu' });

describe('planSynergy', () => {
  const planning = given(startedCedre, opened).by('DIR');

  it('says what a workstream shall yield a year', () => {
    planning.when(planSynergy, purchases).then({ type: 'SynergyPlanned', data: purchases }).thenFlagged();
    planning
      .by('PROD')
      .when(planSynergy, purchases)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['LEADERSHIP', 'CONSULTANT'] });
  });

  it('is more than nothing, of a workstream that is open', () => {
    planning.when(planSynergy, { ...purchases, amountCents: 0 }).thenRefused('INVALID_INPUT', { field: 'amountCents' });
    given(startedCedre, opened, told('IntegrationWorkstreamClosed', { workstream: 'W1', outcome: 'fait' }))
      .by('DIR')
      .when(planSynergy, purchases)
      .thenRefused('WRONG_STATE', { kind: 'workstream', ref: 'W1', state: 'closed' });
  });
});

describe('measureSynergy', () => {
  const measuring = given(startedCedre, opened, planned).on('2026-05-04');

  it('records what was yielded, with the evidence', () => {
    measuring
      .when(measureSynergy, march)
      .then({ type: 'SynergyMeasured', data: march })
      .thenFlagged('EVIDENCE_UNREGISTERED');
    measuring.when(measureSynergy, { ...march, amountCents: -1 }).thenFlagged('EVIDENCE_UNREGISTERED');
    measuring
      .when(measureSynergy, { ...march, evidence: undefined })
      .thenRefused('EVIDENCE_REQUIRED', { field: 'evidence' });
  });

  it('is of a period that is over, once, and not before the synergy begins', () => {
    measuring.when(measureSynergy, { ...march, period: '2026-05' }).thenRefused('FUTURE_DATE', { date: '2026-05-31' });
    measuring
      .when(measureSynergy, { ...march, period: '2026-02' })
      .thenRefused('DATES_REVERSED', { start: '2026-03-01', end: '2026-02-28' });
    const measured = given(startedCedre, opened, planned, told('SynergyMeasured', march)).on('2026-05-04');
    measured.when(measureSynergy, march).thenRefused('ALREADY_MEASURED', { what: 'SY1 2026-03' });
    measured.when(measureSynergy, { ...march, period: '2026-Q1' }).thenRefused('INVALID_INPUT', { field: 'period' });
  });

  it('is not of one that was dropped', () => {
    given(startedCedre, opened, planned, dropped)
      .on('2026-05-04')
      .when(measureSynergy, march)
      .thenRefused('WRONG_STATE', { kind: 'synergy', ref: 'SY1', state: 'stopped' });
  });
});

describe('dropSynergy', () => {
  const drop = { synergy: 'SY1', reason: 'fournisseur perdu' };

  it('is for leadership, with a reason, once', () => {
    const dropping = given(startedCedre, opened, planned).by('DIR');
    dropping.when(dropSynergy, drop).then({ type: 'SynergyDropped', data: drop }).thenFlagged();
    dropping.when(dropSynergy, { ...drop, reason: ' ' }).thenRefused('REASON_REQUIRED', { field: 'reason' });
    dropping
      .by('COO')
      .when(dropSynergy, drop)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['LEADERSHIP'] });
    given(startedCedre, opened, planned, dropped)
      .by('DIR')
      .when(dropSynergy, drop)
      .thenRefused('WRONG_STATE', { kind: 'synergy', ref: 'SY1', state: 'stopped' });
  });
});
