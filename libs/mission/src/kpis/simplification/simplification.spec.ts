import { startedCedre, told, viewOn, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { readSimplification } from './simplification.reader.js';

const kpi = (ref: string, more: object = {}, on = '2026-02-02'): Told =>
  told(
    'KpiDefined',
    {
      ...{ kpi: ref, family: 'OTHER', unit: '%', direction: 'UP', owner: 'DAF', cadence: 'WEEKLY' },
      ...{ source: 'MEASURED', shared: false, version: 1, ...more },
    },
    { on },
  );
const measured = (ref: string, values: readonly number[]): readonly Told[] =>
  values.map((value, at) =>
    told('KpiMeasured', { kpi: ref, period: `2026-W${at + 10}`, value, version: 1 }, { on: '2026-05-11', by: 'DAF' }),
  );
const aimed = (ref: string) => told('KpiTargetSet', { kpi: ref, target: 9 }, { on: '2026-02-03', by: 'DIR' });
const taken = (on: string, kpis: readonly string[] = []): Told =>
  told(
    'DecisionTaken',
    {
      ...{ decision: `D-${on}`, domain: 'achats', chosen: 'oui', by: 'DIR', effectiveOn: on, communicated: false },
      ...{ evidence: [], objectives: [], channels: [] },
      kpis,
    },
    { on, by: 'DIR' },
  );

const read = (day: string, ...facts: readonly Told[]) =>
  readSimplification(viewOn(day, [...startedCedre, ...facts]), 'fr');
const found = (day: string, ...facts: readonly Told[]) =>
  read(day, ...facts).items.map(({ kind, subject, other, since }) => [kind, subject, other ?? since]);

describe('a measure that no one uses', () => {
  it('can go after 90 days without a target, an objective, a decision or a signal', () => {
    expect(found('2026-05-02', kpi('K'))).toEqual([]);
    expect(found('2026-05-03', kpi('K'))).toEqual([['KPI_UNUSED', 'K', undefined]]);
    expect(found('2026-05-03', kpi('K'), aimed('K'))).toEqual([]);
  });

  it('stays for 90 days after a decision or a signal that cites it', () => {
    const cited = [kpi('K'), taken('2026-03-02', ['K'])];
    expect(found('2026-05-30', ...cited)).toEqual([]);
    expect(found('2026-05-31', ...cited)).toEqual([['KPI_UNUSED', 'K', '2026-03-02']]);
  });

  it('comes with the command that retires it, and what would be lost', () => {
    expect(read('2026-05-12', kpi('K', { name: 'Marge' }), ...measured('K', [1, 2])).items).toMatchObject([
      {
        command: 'retireKpi',
        why: 'L’indicateur K (Marge) n’a ni cible ni objectif, et aucune décision ni aucun signal ne le cite depuis 90 jours.',
        lost: 'Plus aucune mesure ; 2 valeurs au registre, qui restent lisibles.',
      },
    ]);
  });
});

describe('two measures that say the same', () => {
  /*
   * Ranks 1 to 8 against 1, 2, 3, 4, 5, 7, 6, 8: two differences of 1, ρ = 1 − 6 × 2 ÷ (8 × 63) = 0.976190…
   * Against 2, 1, 4, 3, 6, 5, 7, 8: six differences of 1, ρ = 1 − 36 ÷ 504 = 0.928571…
   */
  const first = [kpi('K-A'), aimed('K-A'), ...measured('K-A', [1, 2, 3, 4, 5, 6, 7, 8])];
  const second = (...values: readonly number[]) => [kpi('K-B'), aimed('K-B'), ...measured('K-B', values)];

  it('agree from a rank correlation of 0.95 on, over eight common periods; the one defined last can go', () => {
    const { items } = read('2026-05-12', ...first, ...second(10, 20, 30, 40, 50, 70, 60, 80));
    expect(items).toMatchObject([
      { kind: 'KPIS_AGREE', subject: 'K-B', other: 'K-A', periods: 8, command: 'retireKpi' },
    ]);
    expect(items[0]?.correlation).toBeCloseTo(1 - 12 / 504, 12);
    expect(found('2026-05-12', ...first, ...second(20, 10, 40, 30, 60, 50, 70, 80))).toEqual([]);
    expect(found('2026-05-12', ...first, ...second(1, 2, 3, 4, 5, 6, 7))).toEqual([]);
  });

  it('are counterparts when they are a pair: neither goes', () => {
    const pair = { shared: true, pairedWith: 'K-A' };
    const values = measured('K-B', [1, 2, 3, 4, 5, 6, 7, 8]);
    expect(found('2026-05-12', ...first, kpi('K-B', pair), aimed('K-B'), ...values)).toEqual([]);
    expect(found('2026-05-12', ...first, kpi('K-B'), aimed('K-B'), ...values)).toEqual([['KPIS_AGREE', 'K-B', 'K-A']]);
  });
});

describe('what else can go', () => {
  it('is a process that has not run for 90 days', () => {
    const identified = told(
      'ProcessIdentified',
      { process: 'P1', name: 'Devis', critical: true, owner: 'COM', functions: [] },
      { on: '2026-02-02' },
    );
    const run = told(
      'ProcessExecutedByInternal',
      { process: 'P1', executor: 'COM', conforming: true },
      { on: '2026-02-10', by: 'COM' },
    );
    expect(found('2026-05-03', identified)).toEqual([['PROCESS_IDLE', 'P1', undefined]]);
    expect(found('2026-05-10', identified, run)).toEqual([]);
    expect(found('2026-05-11', identified, run)).toEqual([['PROCESS_IDLE', 'P1', '2026-02-10']]);
  });

  const ritual = told(
    'RitualScheduled',
    { ritual: 'RT1', name: 'Point hebdo', cadence: 'WEEKLY', lead: 'PROD', kind: 'TEAM' },
    { on: '2026-02-02' },
  );
  const held = (on: string) => told('RitualHeld', { ritual: 'RT1', attendees: 6, contributors: 4 }, { on });

  it('is a ritual that was held for eight weeks without a decision on its day or the next', () => {
    const meetings = ['2026-02-13', '2026-03-13', '2026-04-10'].map(held);
    expect(found('2026-04-13', ritual)).toEqual([]);
    expect(found('2026-04-13', ritual, ...meetings)).toEqual([['RITUAL_IDLE', 'RT1', undefined]]);
    expect(found('2026-04-13', ritual, ...meetings, taken('2026-03-14'))).toEqual([]);
    expect(found('2026-04-13', ritual, ...meetings, taken('2026-03-15'))).toEqual([['RITUAL_IDLE', 'RT1', undefined]]);
    expect(found('2026-05-12', ritual, ...meetings, taken('2026-03-14'))).toEqual([
      ['RITUAL_IDLE', 'RT1', '2026-03-13'],
    ]);
  });

  it('is no ritual that has ended', () => {
    const ended = told('RitualEnded', { ritual: 'RT1', from: '2026-04-13', reason: 'inutile' }, { on: '2026-04-12' });
    expect(found('2026-04-13', ritual, held('2026-03-13'), ended)).toEqual([]);
  });

  it('is a measure that people fill in although the mission computes it', () => {
    const own = [kpi('K-OWN', { family: 'OWNER_DEPENDENCY', unit: 'part' }), aimed('K-OWN')];
    const item = told('KnowledgeItemIdentified', {
      ...{ item: 'S1', name: 'Prix', criticality: 5, holders: [], kind: 'KNOW_HOW', firmCreated: false },
    });
    const coverage = [kpi('K-COV', { family: 'KNOWLEDGE_COVERAGE' }), aimed('K-COV')];
    expect(found('2026-05-12', ...own, ...coverage)).toEqual([]);
    expect(found('2026-05-12', ...own, ...coverage, item)).toEqual([['FILLED_TWICE', 'K-COV', undefined]]);
  });

  it('is shown to an acquirer as far as the grant reaches, and to no one once the mission is closed', () => {
    const view = viewOn('2026-05-12', [...startedCedre, kpi('K')]);
    const seen = (...scope: readonly ('kpis' | 'mission' | 'decisions' | 'weak-signals')[]) =>
      readSimplification({ ...view, rights: { ...view.rights, scope } }, 'en').items.length;
    expect(seen('kpis')).toBe(0);
    expect(seen('kpis', 'mission', 'decisions', 'weak-signals')).toBe(1);
    const closed = told('MissionClosed', { postMissionChecks: [] }, { on: '2026-05-11' });
    expect(found('2026-05-12', kpi('K'), closed)).toEqual([]);
  });
});
