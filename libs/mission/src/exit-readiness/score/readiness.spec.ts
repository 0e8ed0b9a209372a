import {
  assessed,
  cedreItemsUntil,
  item,
  missionAfter,
  signalRaised,
  startedCedre,
  tally,
  told,
  type Told,
} from '#specs';
import { describe, expect, it } from '@jest/globals';
import type { GateState } from '../gates/gates.js';
import { readinessOf } from './readiness.js';
import { bandOf, verdictOf } from './verdict.js';

const on = (asOf: string, ...facts: readonly Told[]) => readinessOf(missionAfter(...startedCedre, ...facts), asOf, []);
const values = (...facts: readonly Told[]) =>
  Object.fromEntries(on('2026-02-28', ...facts).dimensions.map(({ dimension, value }) => [dimension, value]));

const dossier = told('DossierIndexUpdated', { lines: [], covered: 20, total: 20 });
const managers = told('ManagerAssessed', { wave: 1, managers: 6, atTarget: 6, average: 3 });

describe('The score', () => {
  it('weighs eight dimensions, in points out of 100', () => {
    const { dimensions, raw, weights, formula } = on('2026-02-28', dossier, managers);
    expect(formula).toBe('R1');
    expect(dimensions.map(({ dimension }) => dimension)).toEqual(['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8']);
    expect(weights).toEqual({ D1: 10, D2: 20, D3: 15, D4: 20, D5: 15, D6: 10, D7: 5, D8: 5 });
    expect(raw).toBe(10);
  });

  it('takes the weights that were set last', () => {
    const weights = { D1: 0, D2: 0, D3: 0, D4: 0, D5: 0, D6: 0, D7: 40, D8: 60 };
    const set = told('ReadinessWeightsSet', { weights, reason: 'x' }, { by: 'SPO', role: 'SPONSOR' });
    expect(on('2026-02-28', dossier, managers, set)).toMatchObject({ raw: 100, weights });
  });

  it('is capped at 30 points above the weakest of D2 to D5', () => {
    const weights = { D1: 0, D2: 0, D3: 0, D4: 0, D5: 0, D6: 0, D7: 40, D8: 60 };
    const capped = on('2026-02-28', dossier, managers, told('ReadinessWeightsSet', { weights, reason: 'x' }));
    expect(capped).toMatchObject({ raw: 100, cap: 30, score: 30 });
    expect(on('2026-02-28', dossier, managers)).toMatchObject({ raw: 10, cap: 30, score: 10 });
  });

  it('has 0, and never 1, for what is not evaluated', () => {
    expect(values()).toEqual({ D1: 0, D2: 0, D3: 0, D4: 0, D5: 0, D6: 0, D7: 0, D8: 0 });
    expect(on('2026-02-28')).toMatchObject({ score: 0, confidence: 0 });
  });

  it('counts an event from the day it is recorded, whenever it happened', () => {
    const late = { ...assessed('K1', 'SAV', '2026-02-03'), recordedOn: '2026-02-20' };
    expect(values(item('K1', 4, ['DIR']))['D5']).toBe(0);
    expect(values(item('K1', 4, ['DIR']), late)['D5']).toBe(1);
  });

  it('is the same whenever it is computed again from the same facts', () => {
    const facts = [...cedreItemsUntil('2026-07-28'), tally('2026-W30')];
    expect(JSON.stringify(on('2026-07-31', ...facts))).toBe(JSON.stringify(on('2026-07-31', ...facts)));
  });

  it('cites the lines that made it, in order and once', () => {
    const { countingEvents } = on('2026-02-28', item('K1', 5, ['DIR']), tally('2026-W06'), managers, dossier);
    const first = startedCedre.length;
    expect(countingEvents).toEqual([first, first + 1, first + 2, first + 3]);
  });

  it('says which settings it used, and which signals are open', () => {
    const raised = (signal: string) =>
      told(
        'SignalRaised',
        { signal, detector: 'silence', detectorVersion: 1, statistic: { fr: '', en: '' }, series: [] },
        { by: 'SYSTEM', role: 'SYSTEM' },
      );
    const found = on(
      '2026-02-28',
      told('KeyAccountDeclared', { account: 'A', revenueShare: 0.25, holder: 'DIR' }),
      told('KeyAccountDeclared', { account: 'B', revenueShare: 0.125, holder: 'DIR' }),
      told('OverlapZoneDeclared', { zone: 'agences', parties: ['DIR', 'COM'], kind: 'AGENCIES' }),
      raised('SIG1'),
      raised('SIG2'),
      told('SignalClosed', { signal: 'SIG1', reason: 'clair', by: 'SYSTEM' }),
    );
    expect(found.settings).toEqual({ domains: ['agences'], keyAccountTotal: 0.375, excludedWeeks: [] });
    expect(found.openSignals).toEqual(['SIG2']);
  });

  it('says nothing of a signal about the owner’s load, and is what it is without', () => {
    const load = signalRaised('LOAD1', 'owner-overload', '2026-01-20');
    const items = [item('K1', 5, ['DIR']), tally('2026-W06')];
    expect(on('2026-06-30', ...items, load)).toEqual(on('2026-06-30', ...items));
  });

  it('forecasts nothing without enough history', () => {
    expect(on('2026-02-28').forecast).toBeUndefined();
  });
});

describe('The verdict', () => {
  const gate = (state: Partial<GateState>): GateState => ({
    gate: 'G-SUC',
    open: false,
    waived: false,
    blocks: false,
    evaluated: true,
    subjects: [],
    expected: { fr: '', en: '' },
    events: [],
    ...state,
  });
  const none = { itemsWithoutRelay: [], processesBelowEstablished: [], openReserves: [] };

  it('is NOT_READY_BLOCKED with one open gate, whatever the score', () => {
    expect(verdictOf([gate({ open: true, blocks: true })], 100, none)).toBe('NOT_READY_BLOCKED');
  });

  it('is NOT_READY_SCORE below 72', () => {
    expect(verdictOf([gate({})], 71.999, none)).toBe('NOT_READY_SCORE');
    expect(verdictOf([gate({})], 72, none)).toBe('READY');
  });

  it('is READY_WITH_RESERVATIONS as long as something is left to be said', () => {
    expect(verdictOf([gate({})], 80, { ...none, itemsWithoutRelay: ['K03'] })).toBe('READY_WITH_RESERVATIONS');
    expect(verdictOf([gate({})], 80, { ...none, processesBelowEstablished: ['P3'] })).toBe('READY_WITH_RESERVATIONS');
    expect(verdictOf([gate({})], 80, { ...none, openReserves: ['RES-1'] })).toBe('READY_WITH_RESERVATIONS');
    expect(verdictOf([gate({ open: true, waived: true })], 80, none)).toBe('READY_WITH_RESERVATIONS');
    expect(verdictOf([gate({ waived: true })], 80, none)).toBe('READY_WITH_RESERVATIONS');
  });

  it('stands in a band', () => {
    expect([49.9, 50, 72, 72.1].map(bandOf)).toEqual(['below-50', '50-72', '50-72', 'above-72']);
  });
});
