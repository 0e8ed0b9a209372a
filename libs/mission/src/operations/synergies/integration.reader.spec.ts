import { startedCedre, told, viewOn, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import type { SynergyKind } from './synergies.events.js';
import { readIntegration } from './integration.reader.js';

const opened = (workstream: string, name: string): Told =>
  told('IntegrationWorkstreamOpened', { workstream, name, lead: 'PROD' });
const planned = (synergy: string, workstream: string, kind: SynergyKind, amountCents: number, from: string): Told =>
  told('SynergyPlanned', { synergy, workstream, kind, amountCents, from, owner: 'PROD' }, { on: '2026-01-20' });
const measured = (synergy: string, period: string, amountCents: number): Told =>
  told('SynergyMeasured', { synergy, period, amountCents, evidence: 'EV-1' }, { on: '2026-05-04' });

/**
 * Worked by hand. SY1: 365 000 € a year from 1 March, 1 000 € a day: 31 000 € on 31 March, 61 000 € on 30 April, 365 000 €
 * on 28 February 2027. SY2: 100 000 € a year from 1 April: 30 days on 30 April, 8 219.178 €. SY3: 73 000 € a year from 1
 * February, 200 € a day, dropped on 1 March: the 28 days of February, 5 600 €, stay planned.
 */
const story = [
  ...startedCedre,
  opened('W1', 'Achats'),
  opened('W2', 'Informatique'),
  planned('SY1', 'W1', 'COST', 36_500_000, '2026-03-01'),
  planned('SY2', 'W1', 'REVENUE', 10_000_000, '2026-04-01'),
  planned('SY3', 'W2', 'COST', 7_300_000, '2026-02-01'),
  told('SynergyDropped', { synergy: 'SY3', reason: 'un seul outil suffit' }, { on: '2026-03-01' }),
  measured('SY1', '2026-04', 3_010_000),
  measured('SY1', '2026-03', 2_480_000),
  measured('SY2', '2026-04', -50_000),
];
const on = (day: string, facts: readonly Told[] = story) => readIntegration(viewOn(day, facts), 'fr');

describe('Synergies', () => {
  it('are planned day by day, and realised as measured', () => {
    const { synergies, workstreams, kinds } = on('2026-04-30');
    expect(synergies.map((each) => [each.synergy, each.plannedToDateCents, each.realisedCents])).toEqual([
      ['SY1', 6_100_000, 5_490_000],
      ['SY2', 821_918, -50_000],
      ['SY3', 560_000, 0],
    ]);
    expect(synergies[0]?.realisedShare).toBeCloseTo(0.9, 6);
    expect(synergies[0]?.periods.map(({ period }) => period)).toEqual(['2026-03', '2026-04']);
    expect(workstreams).toMatchObject([
      { workstream: 'W1', synergies: 2, plannedPerYearCents: 46_500_000, plannedToDateCents: 6_921_918 },
      { workstream: 'W2', synergies: 1, plannedPerYearCents: 0, plannedToDateCents: 560_000, realisedShare: 0 },
    ]);
    expect(workstreams[0]?.realisedShare).toBeCloseTo(5_440_000 / 6_921_918, 6);
    expect(kinds).toMatchObject([
      { kind: 'COST', synergies: 2, plannedToDateCents: 6_660_000, realisedCents: 5_490_000 },
      { kind: 'REVENUE', synergies: 1, plannedToDateCents: 821_918, realisedCents: -50_000 },
    ]);
  });

  it('are nothing before their first day, and the whole amount after a year', () => {
    expect(on('2026-01-31').kinds).toMatchObject([
      { plannedToDateCents: 0, realisedShare: undefined },
      { plannedToDateCents: 0, realisedShare: undefined },
    ]);
    expect(on('2026-03-01').synergies[0]?.plannedToDateCents).toBe(100_000);
    expect(on('2026-03-31').synergies[0]?.plannedToDateCents).toBe(3_100_000);
    expect(on('2027-02-28').synergies[0]?.plannedToDateCents).toBe(36_500_000);
  });

  it('stay planned until they are dropped, so that dropping makes nothing better', () => {
    const third = (day: string) => on(day).synergies[2];
    expect(third('2026-02-28')).toMatchObject({ plannedToDateCents: 560_000, droppedOn: '2026-03-01' });
    expect(third('2026-12-31')).toMatchObject({ plannedToDateCents: 560_000, dropReason: 'un seul outil suffit' });
  });

  it('are to be measured every three months', () => {
    const codes = (day: string, facts?: readonly Told[]) =>
      on(day, facts).notices.map(({ urgency, subject, by }) => [urgency, subject, by]);
    expect(codes('2026-07-22')).toEqual([]);
    expect(codes('2026-07-23')).toEqual([
      ['WATCH', 'SY1', '2026-07-30'],
      ['WATCH', 'SY2', '2026-07-30'],
    ]);
    expect(codes('2026-07-31')).toEqual([
      ['OVERDUE', 'SY1', '2026-07-30'],
      ['OVERDUE', 'SY2', '2026-07-30'],
    ]);
    expect(codes('2026-06-02', story.slice(0, startedCedre.length + 3))).toEqual([['OVERDUE', 'SY1', '2026-06-01']]);
  });
});

describe('Sites and systems', () => {
  const kpi = {
    kpi: 'K1',
    name: 'Délai',
    family: 'OTHER' as const,
    unit: 'jours',
    direction: 'DOWN' as const,
    formula: 'somme',
    shared: false,
    cadence: 'MONTHLY' as const,
    source: 'MEASURED' as const,
    owner: 'PROD',
  };
  const automated = (tool: string, sites: number): Told =>
    told('ProcessAutomated', { process: 'P1', step: 'saisie', tool, share: 0.5, sites, pilot: true });
  const asked = { method: 'ERP', site: 'Chambéry', respondents: 10, favourable: 4 };
  const facts = [
    ...startedCedre,
    told('KpiDefined', kpi as never),
    told('KpiMeasured', { kpi: 'K1', period: '2026-02', value: 4, site: 'valence', version: 1 }, { on: '2026-03-02' }),
    told('ProcessIdentified', { process: 'P1', name: 'Devis', critical: true, owner: 'PROD', functions: ['ventes'] }),
    automated('ERP', 1),
    automated('Planning', 1),
    automated('erp', 2),
    told('ChangeAcceptanceMeasured', asked),
  ];

  it('are integrated while a site reports, and once a tool runs everywhere', () => {
    const { sites, systems, acceptanceBySite } = on('2026-05-31', facts);
    expect(sites).toEqual({ total: 2, integrated: 1, share: 0.5, remaining: ['Chambéry'] });
    expect(systems).toEqual({ total: 2, integrated: 1, share: 0.5, remaining: ['Planning'] });
    expect(acceptanceBySite).toMatchObject([{ site: 'Chambéry', respondents: 10, favourable: 4, share: 0.4 }]);
    expect(on('2026-06-01', facts).sites).toMatchObject({ integrated: 0, share: 0 });
    expect(on('2026-05-31', startedCedre).systems).toEqual({
      total: 0,
      integrated: 0,
      share: undefined,
      remaining: [],
    });
  });

  it('are told to an acquirer as far as the grant goes', () => {
    const seenWith = (...scope: readonly string[]) =>
      readIntegration(viewOn('2026-05-31', facts, { scope } as never), 'fr');
    expect(seenWith('operations')).toMatchObject({ sites: undefined, systems: undefined, acceptanceBySite: [] });
    expect(seenWith('operations', 'kpis')).toMatchObject({ sites: { integrated: 1 }, systems: undefined });
    expect(seenWith('operations', 'processes')).toMatchObject({ systems: { integrated: 1 }, sites: undefined });
    expect(seenWith('operations', 'processes').acceptanceBySite).toHaveLength(1);
  });
});
