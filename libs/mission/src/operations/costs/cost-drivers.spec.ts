import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { defineCostDriver } from './define-cost-driver.command.js';
import { measureCostDriver } from './measure-cost-driver.command.js';

const process = { process: 'P1', name: 'Devis', critical: true, owner: 'PROD', functions: ['ventes'] };
const identified = told('ProcessIdentified', process);
const orders = { driver: 'CD1', process: 'P1', unit: 'commande' };
const defined = told('CostDriverDefined', orders);
const march = { driver: 'CD1', period: '2026-03', volume: 80, costCents: 352_000 };

describe('defineCostDriver', () => {
  const defining = given(startedCedre, identified).on('2026-04-20');

  it('says what makes a process cost', () => {
    defining.when(defineCostDriver, orders).then({ type: 'CostDriverDefined', data: orders }).thenFlagged();
    defining.by('DIR').when(defineCostDriver, orders).thenFlagged();
    defining
      .by('PROD')
      .when(defineCostDriver, orders)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['CONSULTANT', 'LEADERSHIP'] });
  });

  it('is of a process that is followed', () => {
    defining
      .when(defineCostDriver, { ...orders, process: 'P2' })
      .thenRefused('UNKNOWN_REF', { kind: 'process', ref: 'P2' });
    given(startedCedre, identified, told('ProcessRetired', { process: 'P1', reason: 'externalisé' }))
      .when(defineCostDriver, orders)
      .thenRefused('WRONG_STATE', { kind: 'process', ref: 'P1', state: 'retired' });
    given(startedCedre, identified, defined).when(defineCostDriver, orders).thenRefused('REF_TAKEN');
  });
});

describe('measureCostDriver', () => {
  const measuring = given(startedCedre, identified, defined).on('2026-04-20');
  const measured = given(startedCedre, identified, defined, told('CostDriverMeasured', march)).on('2026-04-20');

  it('records a period that is over', () => {
    measuring.by('PROD').when(measureCostDriver, march).then({ type: 'CostDriverMeasured', data: march }).thenFlagged();
    measuring
      .when(measureCostDriver, { ...march, period: '2026-04' })
      .thenRefused('FUTURE_DATE', { date: '2026-04-30', period: '2026-04' });
    measuring.when(measureCostDriver, { ...march, driver: 'CD2' }).thenRefused('UNKNOWN_REF', { kind: 'cost driver' });
  });

  it('records a period once', () => {
    measured
      .when(measureCostDriver, { ...march, volume: 81 })
      .thenRefused('ALREADY_MEASURED', { what: 'CD1 2026-03', command: 'strikeLine' });
  });

  it('keeps to one kind of period, which has dates', () => {
    for (const period of ['2026-W10', '2026-Q1', 'wave-1'])
      measured.when(measureCostDriver, { ...march, period }).thenRefused('INVALID_INPUT', { field: 'period' });
    measuring.when(measureCostDriver, { ...march, period: '2026-Q1' }).thenFlagged();
    measured.when(measureCostDriver, { ...march, period: '2026-02' }).thenFlagged();
  });

  it('divides by the volume', () => {
    measuring.when(measureCostDriver, { ...march, volume: 0 }).thenRefused('INVALID_INPUT', { field: 'volume' });
  });
});
