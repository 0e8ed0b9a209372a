import { startedCedre, told, viewOn, wellPut, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readOperationsBoard } from './operations.reader.js';

const reported = (irritant: string, on: string, more: object = {}): Told =>
  told('IrritantReported', { irritant, topic: `sujet ${irritant}`, severity: 2, ...more }, { on, by: 'CE1' });
const resolved = (irritant: string, on: string, decision?: string): Told =>
  told('IrritantResolved', { irritant, ...(decision && { decision }) }, { on, by: 'PROD' });
const reopened = (irritant: string, times: number, on: string): Told =>
  told('IrritantReopened', { irritant, reason: 'revenu', times }, { on, by: 'PROD' });

const capacity = (demandPerDay: number, capacityPerDay: number, from: string, to: string, resource = 'banc'): Told =>
  told('CapacityMeasured', {
    resource,
    from,
    to,
    demandPerDay,
    capacityPerDay,
    utilisation: demandPerDay / capacityPerDay,
  });

/** The board of a mission whose sites no one has visited: of that another spec tells. */
function board(day: string, facts: readonly Told[], site?: string) {
  const { notices, ...shown } = readOperationsBoard(viewOn(day, [...startedCedre, ...facts]), site, 'en');
  return { ...shown, notices: notices.filter(({ code }) => code !== 'SITE_UNVISITED') };
}

describe('a load that was recorded as infinite', () => {
  it('is shown as the largest that can be', () => {
    const stored = told('CapacityMeasured', {
      resource: 'four',
      from: '2026-03-02',
      to: '2026-03-06',
      demandPerDay: 5,
      capacityPerDay: 1e-310,
      utilisation: JSON.parse(JSON.stringify(5 / 1e-310)) as number,
    });
    const { loads } = board('2026-03-10', [stored]);
    expect(loads).toMatchObject([{ resource: 'four', utilisation: Number.MAX_SAFE_INTEGER }]);
  });
});

describe('nuisances on the board', () => {
  const irritants = [
    reported('I06', '2026-04-29', { severity: 3, site: 'Chambéry' }),
    reported('I07', '2026-04-30', { site: 'Chambéry' }),
    reported('I05', '2026-03-04'),
    resolved('I05', '2026-05-22', 'D04'),
    reported('I08', '2026-05-06'),
  ];

  it('are open with their age, the oldest first', () => {
    const { openIrritants, irritantTotals } = board('2026-05-30', irritants);
    expect(openIrritants.map(({ irritant, ageDays, persistent }) => [irritant, ageDays, persistent])).toEqual([
      ['I06', 31, true],
      ['I07', 30, false],
      ['I08', 24, false],
    ]);
    expect(irritantTotals).toEqual({
      open: 3,
      persistent: 1,
      withoutOwner: 3,
      resolved: 1,
      p50DaysToResolve: 79,
      p85DaysToResolve: 79,
    });
  });

  it('keep their first day when they come back, and persist from the second time on', () => {
    const back = [
      reported('I1', '2026-05-01'),
      resolved('I1', '2026-05-05'),
      reopened('I1', 1, '2026-05-08'),
      resolved('I1', '2026-05-09'),
      reopened('I1', 2, '2026-05-10'),
    ];
    expect(board('2026-05-10', back.slice(0, 3)).openIrritants).toMatchObject([
      { ageDays: 9, timesReopened: 1, persistent: false },
    ]);
    expect(board('2026-05-10', back).openIrritants).toMatchObject([{ timesReopened: 2, persistent: true }]);
    expect(board('2026-05-10', back).openIrritants[0]?.revisions).toHaveLength(5);
  });

  it('say which decision removed them, and how long that took', () => {
    expect(board('2026-05-30', irritants).resolvedIrritants).toMatchObject([
      { irritant: 'I05', resolvedOn: '2026-05-22', days: 79, decision: 'D04' },
    ]);
  });

  it('are those of one site when it is named; the sites are counted all the same', () => {
    const { openIrritants, irritantTotals, sites, site } = board('2026-05-30', irritants, 'Chambéry');
    expect(site).toBe('Chambéry');
    expect(openIrritants.map(({ irritant }) => irritant)).toEqual(['I06', 'I07']);
    expect(irritantTotals.open).toBe(2);
    expect(sites).toEqual([
      { site: 'Valence', name: undefined, onboardedOn: undefined, openIrritants: 0, persistentIrritants: 0 },
      { site: 'Chambéry', name: undefined, onboardedOn: undefined, openIrritants: 2, persistentIrritants: 1 },
    ]);
  });

  it('show a site that joined', () => {
    const joined = told('SiteOnboarded', { site: 'Annecy', name: 'Atelier d’Annecy' }, { on: '2026-04-01' });
    expect(board('2026-05-30', [joined]).sites.at(-1)).toMatchObject({ site: 'Annecy', onboardedOn: '2026-04-01' });
  });
});

describe('what limits the flow', () => {
  const found = told(
    'BottleneckIdentified',
    { resource: 'banc', utilisation: 0.93, evidence: 'EV-003' },
    { on: '2026-01-27' },
  );

  it('stays open until it is resolved, and keeps its load from before', () => {
    expect(board('2026-02-06', [found]).bottlenecks).toMatchObject([
      { resource: 'banc', open: true, days: 10, utilisation: 0.93, evidence: 'EV-003', utilisationSince: undefined },
    ]);
    const cured = told(
      'BottleneckResolved',
      { resource: 'banc', utilisation: 0.81, evidence: 'EV-050' },
      { on: '2026-02-16' },
    );
    expect(board('2026-05-30', [found, cured]).bottlenecks).toMatchObject([
      { open: false, days: 20, utilisation: 0.93, utilisationSince: 0.81, evidenceSince: 'EV-050' },
    ]);
  });

  it('is loaded by demand over capacity: 56 a day against 50 leaves 120 late after 20 working days', () => {
    expect(board('2026-03-02', [capacity(56, 50, '2026-02-02', '2026-02-27')]).loads).toMatchObject([
      { resource: 'banc', utilisation: 1.12, band: 'REFUSED', lateUnits: 120, waitInServiceTimes: undefined },
    ]);
    const [below] = board('2026-03-02', [capacity(40, 50, '2026-02-02', '2026-02-27')]).loads;
    expect(below).toMatchObject({ utilisation: 0.8, band: 'GREEN', lateUnits: 0 });
    expect(below?.waitInServiceTimes).toBeCloseTo(4, 12);
  });

  it('is loaded as it was last measured, by the days measured; the most loaded resource first', () => {
    const { loads } = board('2026-06-02', [
      capacity(45, 50, '2026-04-01', '2026-04-30'),
      capacity(30, 50, '2026-02-02', '2026-02-27'),
      capacity(48, 50, '2026-03-02', '2026-03-31', 'peinture'),
    ]);
    expect(loads.map(({ resource, utilisation, band }) => [resource, utilisation, band])).toEqual([
      ['peinture', 0.96, 'REFUSED'],
      ['banc', 0.9, 'CONDITIONAL'],
    ]);
    expect(loads[1]?.measurements.map(({ utilisation }) => utilisation)).toEqual([0.6, 0.9]);
  });

  it('is reserved in parts, of which those in force on the day count', () => {
    const allocated = (capacityPerDay: number, from: string, to: string) =>
      told('ResourceAllocated', { resource: 'banc', process: 'P2', capacityPerDay, from, to });
    const facts = [
      capacity(40, 50, '2026-02-02', '2026-02-27'),
      allocated(30, '2026-03-02', '2026-03-31'),
      allocated(25, '2026-03-31', '2026-04-30'),
    ];
    const free = (day: string) => board(day, facts).loads[0]?.unallocatedPerDay;
    expect([free('2026-03-01'), free('2026-03-30'), free('2026-03-31'), free('2026-04-01')]).toEqual([50, 20, -5, 25]);
    expect(board('2026-03-31', facts).allocations.map(({ current }) => current)).toEqual([true, true]);
  });

  it('shows the process whose lead time is the longest first', () => {
    const flow = (process: string, leadTimeDays: number) =>
      told('FlowMeasured', {
        process,
        from: '2026-03-01',
        to: '2026-03-31',
        wip: 1,
        throughputPerDay: 1,
        leadTimeDays,
      });
    const { flows } = board('2026-04-02', [flow('P1', 4), flow('P2', 12), flow('P3', 8)]);
    expect(flows.map(({ process }) => process)).toEqual(['P2', 'P3', 'P1']);
  });

  it('obeys Little’s law: under way over finished a day is the lead time', () => {
    const flow = (wip: number, throughputPerDay: number, from: string, to: string) =>
      told('FlowMeasured', { process: 'P2', from, to, wip, throughputPerDay, leadTimeDays: wip / throughputPerDay });
    const facts = [flow(60, 5, '2026-03-01', '2026-03-31'), flow(48, 6, '2026-02-01', '2026-02-28')];
    const { flows, notices } = board('2026-04-02', facts);
    expect(flows).toMatchObject([{ process: 'P2', last: { wip: 60, leadTimeDays: 12 }, leadTimeChangeDays: 4 }]);
    expect(flows[0]?.measurements.map(({ leadTimeDays }) => leadTimeDays)).toEqual([8, 12]);
    expect(notices).toMatchObject([{ code: 'LEAD_TIME_GROWN', urgency: 'WATCH', since: '2026-03-31' }]);
    expect(notices[0]?.expected.text).toBe(
      'At the same throughput, going back to 40 units in progress restores the former lead time (Little’s law).',
    );
  });
});

describe('promises and workstreams', () => {
  const promise = told('ServiceLevelSet', {
    serviceLevel: 'SL1',
    name: 'Délai de dépannage',
    target: 'dépanné sous 48 heures',
    threshold: 48,
    unit: 'heures',
    direction: 'DOWN',
  });
  const value = (period: string, value: number): Told =>
    told(value <= 48 ? 'ServiceLevelHeld' : 'ServiceLevelBreached', {
      serviceLevel: 'SL1',
      period,
      value,
      threshold: 48,
    });

  it('are kept or broken by period, whatever the order of recording', () => {
    const { serviceLevels, serviceLevelsHeldShare } = board('2026-05-30', [
      promise,
      value('2026-04', 50),
      value('2026-02', 40),
      value('2026-03', 48),
    ]);
    expect(serviceLevels).toMatchObject([{ held: 2, breached: 1 }]);
    expect(serviceLevels[0]?.periods.map(({ period, held }) => [period, held])).toEqual([
      ['2026-02', true],
      ['2026-03', true],
      ['2026-04', false],
    ]);
    expect(serviceLevelsHeldShare).toBeCloseTo(2 / 3, 12);
    expect(board('2026-05-30', [promise])).toMatchObject({ serviceLevelsHeldShare: undefined });
  });

  it('show what is open before what is closed', () => {
    const opened = (workstream: string) =>
      told(
        'IntegrationWorkstreamOpened',
        { workstream, name: `Chantier ${workstream}`, lead: 'PROD' },
        { on: '2026-03-02' },
      );
    const closed = told('IntegrationWorkstreamClosed', { workstream: 'W1', outcome: 'fait' }, { on: '2026-04-01' });
    expect(board('2026-05-01', [opened('W1'), opened('W2'), closed]).workstreams).toMatchObject([
      { workstream: 'W2', days: 60, closedOn: undefined },
      { workstream: 'W1', days: 30, closedOn: '2026-04-01', outcome: 'fait' },
    ]);
  });

  it('say of a lasting nuisance how often it came back', () => {
    const reopened = (times: number) => told('IrritantReopened', { irritant: 'I07', reason: 'revenu', times });
    const solved = told('IrritantResolved', { irritant: 'I07' }, { on: '2026-05-01' });
    const said = (...facts: readonly Told[]) => {
      const { fr, en } = board('2026-06-30', [reported('I07', '2026-04-29'), ...facts]).notices[0]?.fact ?? {};
      return [fr, en];
    };
    expect(said()).toEqual([
      'L’irritant I07 (sujet I07) dure depuis le 29/04/2026.',
      'Irritant I07 (sujet I07) has lasted since 2026-04-29.',
    ]);
    expect(said(solved, reopened(1))).toEqual([
      'L’irritant I07 (sujet I07) dure depuis le 29/04/2026 et est revenu 1 fois.',
      'Irritant I07 (sujet I07) has lasted since 2026-04-29 and came back 1 time.',
    ]);
  });

  it('ask for what to do next: blocking and lasting nuisances, loads, bottlenecks, broken promises', () => {
    const codes = (day: string, ...facts: readonly Told[]) =>
      wellPut(board(day, facts).notices).map(({ code, urgency }) => `${urgency} ${code}`);
    expect(codes('2026-04-30', reported('I06', '2026-04-29', { severity: 3 }))).toEqual([
      'MISSING IRRITANT_WITHOUT_OWNER',
    ]);
    expect(codes('2026-04-30', reported('I07', '2026-04-29'))).toEqual([]);
    expect(codes('2026-05-29', reported('I07', '2026-04-29'))).toEqual([]);
    expect(codes('2026-05-30', reported('I07', '2026-04-29'))).toEqual(['OVERDUE IRRITANT_PERSISTENT']);
    expect(codes('2026-05-30', capacity(96, 100, '2026-04-01', '2026-04-30'))).toEqual(['OVERDUE RESOURCE_OVERLOADED']);
    expect(codes('2026-05-30', capacity(95, 100, '2026-04-01', '2026-04-30'))).toEqual([]);
    expect(codes('2026-05-30', promise)).toEqual(['MISSING SERVICE_LEVEL_NOT_RECORDED']);
    expect(codes('2026-05-30', promise, value('2026-04', 50))).toEqual(['OVERDUE SERVICE_LEVEL_BREACHED']);
    expect(codes('2026-05-30', promise, value('2026-04', 50), value('2026-05', 40))).toEqual([]);
    const found = told('BottleneckIdentified', { resource: 'banc', utilisation: 0.93, evidence: 'EV-003' });
    expect(codes('2026-05-30', found)).toEqual(['WATCH BOTTLENECK_OPEN']);
    expect(codes('2026-10-12', found, told('MissionClosed', { postMissionChecks: [] }))).toEqual([]);
  });
});
