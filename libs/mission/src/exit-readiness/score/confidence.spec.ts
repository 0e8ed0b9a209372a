import { addDays } from '#calendar';
import { assessed, granted, item, kpiDefined, missionAfter, startedCedre, tally, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { confidenceOf, freshnessOf } from './confidence.js';
import type { Dimension } from '../readiness-vocabulary.js';
import { DEFAULT_WEIGHTS } from './readiness-score.js';

const DAY = '2026-02-02';
const freshAfter = (days: number, ...facts: readonly Told[]) =>
  freshnessOf(missionAfter(...startedCedre, ...facts), addDays(DAY, days));

/** A fact of 2026-02-02 is fresh for so many days, and not for one more. */
const expectFreshFor = (days: number, dimension: Dimension, share: number, ...facts: readonly Told[]) => {
  expect(freshAfter(days, ...facts)[dimension]).toBeCloseTo(share, 12);
  expect(freshAfter(days + 1, ...facts)[dimension]).toBe(0);
};

describe('Confidence', () => {
  it('weighs the share of inputs that have fresh evidence, 0 to 100', () => {
    expect(confidenceOf({ D1: 1, D2: 0.5, D3: 0, D4: 1, D5: 0, D6: 0, D7: 0, D8: 1 }, DEFAULT_WEIGHTS)).toBe(45);
    expect(confidenceOf(freshAfter(0), DEFAULT_WEIGHTS)).toBe(0);
  });

  it('trusts a decision process for 365 days, a decision and a tally for 90', () => {
    const process = told(
      'DecisionProcessDefined',
      { domain: 'budget', decide: 'DIR', recommend: 'DAF', agree: [], input: [], perform: ['DAF'], conflictPath: [] },
      { on: DAY },
    );
    expectFreshFor(365, 'D1', 1 / 3, process);
    const taken = {
      decision: 'D1',
      domain: 'budget',
      chosen: 'oui',
      effectiveOn: DAY,
      communicated: false,
      by: 'DIR',
      objectives: [],
      channels: [],
      kpis: [],
      evidence: [],
    };
    expectFreshFor(90, 'D1', 1 / 3, told('DecisionTaken', taken, { on: DAY }));
    const friday = tally('2026-W06');
    expect(freshAfter(94, friday).D1).toBeCloseTo(1 / 3, 12);
    expect(freshAfter(95, friday).D1).toBe(0);
    // What is yet to come counts for nothing, and takes nothing from what was.
    expect(freshAfter(3, friday).D1).toBe(0);
    expect(freshAfter(3, tally('2026-W05'), friday).D1).toBeCloseTo(1 / 3, 12);
  });

  it('trusts the owner’s share for 45 days, a key-account transfer for 365, an absence test for 120', () => {
    const friday = tally('2026-W06');
    expect(freshAfter(49, friday).D2).toBe(0.25);
    expect(freshAfter(50, friday).D2).toBe(0);
    const passed = [
      told('KeyAccountDeclared', { account: 'A', revenueShare: 0.2, holder: 'DIR' }, { on: DAY }),
      told('KeyAccountRelationTransferred', {
        account: 'A',
        revenueShare: 0.2,
        from: 'DIR',
        to: 'COM',
        evidence: 'EV-1',
      }),
    ];
    expectFreshFor(365, 'D2', 0.25, ...passed);
    const test = [
      told('AbsenceTestStarted', { test: 'A1', absent: 'DIR', from: DAY, to: DAY }, { on: DAY }),
      told('AbsenceTestCompleted', {
        test: 'A1',
        absent: 'DIR',
        causes: [],
        interruptions: 9,
        blockedDecisions: 0,
        workingDays: 1,
        result: 'FAILED',
      }),
    ];
    expectFreshFor(120, 'D2', 0.25, ...test);
  });

  it('trusts what is known of an item for 180 days, weighted by criticality', () => {
    const items = [item('K1', 3, ['SAV'], DAY), item('K2', 1, ['SAV'], DAY)];
    expectFreshFor(180, 'D5', 1, ...items);
    expect(freshAfter(200, ...items, assessed('K1', 'PROD', addDays(DAY, 100), 1)).D5).toBe(0.75);
  });

  it('goes by the freshest fact of an item, even when an older one is recorded after it', () => {
    const backdated = { ...assessed('K1', 'PROD', '2026-01-13', 1), recordedOn: '2026-02-03' };
    expect(freshAfter(180, item('K1', 3, ['SAV'], DAY), backdated).D5).toBe(1);
  });

  it('trusts a ritual’s lead for 365 days, and wants to know who decides in each domain', () => {
    const ritual = told(
      'RitualScheduled',
      { ritual: 'R1', name: 'Codir', cadence: 'WEEKLY', lead: 'COO', kind: 'TEAM' },
      { on: DAY },
    );
    expectFreshFor(365, 'D3', 1 / 3, ritual);
    const zone = told('OverlapZoneDeclared', { zone: 'agences', parties: ['DIR', 'COM'], kind: 'AGENCIES' });
    expect(freshAfter(0, granted(), zone).D3).toBeCloseTo(1 / 6, 12);
  });

  it('trusts a process assessment for 120 days', () => {
    const process = told(
      'ProcessIdentified',
      { process: 'P1', name: 'Devis', critical: true, owner: 'COM', functions: [] },
      { on: DAY },
    );
    expectFreshFor(
      120,
      'D4',
      1,
      process,
      told('ProcessAssessed', { process: 'P1', ratings: {}, level: 1, evidence: 'EV-1' }),
    );
    expect(freshAfter(0, process).D4).toBe(0);
  });

  it('trusts a measure of a KPI with a target for 45 days', () => {
    const kpi = kpiDefined('K1', {}, DAY);
    const measured = told('KpiMeasured', { kpi: 'K1', period: '2026-01', value: 6, version: 1 });
    expectFreshFor(45, 'D6', 1, kpi, told('KpiTargetSet', { kpi: 'K1', target: 8 }), measured);
    expect(freshAfter(0, kpi, measured).D6).toBe(0);
  });

  it('trusts the managers’ assessment for 180 days and the dossier for 365', () => {
    expectFreshFor(
      180,
      'D7',
      1,
      told('ManagerAssessed', { wave: 1, managers: 6, atTarget: 1, average: 2 }, { on: DAY }),
    );
    expectFreshFor(365, 'D8', 1, told('DossierIndexUpdated', { lines: [], covered: 0, total: 20 }, { on: DAY }));
  });
});
