import { cedreTalliesUntil, missionAfter, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { ownerDependency } from './owner-dependency.js';

const read = (...facts: readonly (Told | readonly Told[])[]) =>
  ownerDependency.read(missionAfter(...startedCedre, ...facts.flat()), '2026-10-09')[0];
const kpi = told('KpiDefined', {
  kpi: 'K-OWN',
  family: 'OWNER_DEPENDENCY',
  unit: 'part des décisions',
  direction: 'DOWN',
  owner: 'QUA',
  cadence: 'WEEKLY',
  source: 'OWNER_SHARE',
  shared: false,
  version: 1,
});
const target = (value: number) => told('KpiTargetSet', { kpi: 'K-OWN', target: value });
const absence = (from: string, to: string, absent = 'DIR') =>
  told('AbsenceTestStarted', { test: 'A1', absent, from, to }, { on: from });

describe('owner-dependency', () => {
  it('waits for the first tally on or after the midpoint, 2026-05-27', () => {
    expect(read(cedreTalliesUntil('2026-W21'))).toBeUndefined();
    expect(read(cedreTalliesUntil('2026-W22'))?.alarm).toBeDefined();
  });

  it('alarms when the lower end of the interval of the last 8 tallies is above the target', () => {
    const alarm = read(cedreTalliesUntil('2026-W22'))?.alarm;
    expect(alarm?.value).toBeCloseTo(0.4604, 4);
    expect(alarm).toMatchObject({ threshold: 0.25 });
    expect(alarm?.statistic).toEqual({
      fr: '53,5\u00a0% encore chez le dirigeant, cible 25\u00a0%.',
      en: '53.5% still with the owner, target 25%.',
    });
    expect(alarm?.series).toHaveLength(8);
  });

  it('leaves out the weeks of an absence test of the owner', () => {
    const weeks = [
      ...cedreTalliesUntil('2026-W24'),
      absence('2026-06-15', '2026-06-26'),
      ...cedreTalliesUntil('2026-W26').slice(-2),
    ];
    expect(read(weeks)?.alarm?.value).toBe(read(cedreTalliesUntil('2026-W24'))?.alarm?.value);
    const somebodyElse = weeks.map((fact) =>
      fact.type === 'AbsenceTestStarted' ? absence('2026-06-15', '2026-06-26', 'PROD') : fact,
    );
    expect(read(somebodyElse)?.alarm?.value).toBeLessThan(read(weeks)?.alarm?.value ?? 0);
  });

  it('is clear when the lower end is at or below the target', () => {
    const weeks = cedreTalliesUntil('2026-W41');
    const reading = read(weeks, kpi, target(0.25));
    expect(reading).toEqual({ clear: true });
    const low = read(weeks, kpi, target(0.1))?.alarm?.value ?? 0;
    expect(low).toBeGreaterThan(0.1);
    expect(read(weeks, kpi, target(low))).toEqual({ clear: true });
    expect(read(weeks, kpi, target(low - 1e-9))?.clear).toBe(false);
  });

  it('takes the target of the KPI, else of the objective about it, else 25 %', () => {
    const weeks = cedreTalliesUntil('2026-W22');
    expect(read(weeks)?.alarm?.threshold).toBe(0.25);
    expect(read(weeks, kpi)?.alarm?.threshold).toBe(0.25);
    expect(read(weeks, kpi, target(0.4))?.alarm?.threshold).toBe(0.4);
    expect(read(weeks, kpi, target(25))?.alarm?.threshold).toBe(0.25);
  });

  it('says nothing of a mission in which no operating decision was counted', () => {
    const idle = cedreTalliesUntil('2026-W22').map((fact) => ({
      ...fact,
      data: { ...fact.data, ownerDecisions: 0, opsDecisions: 0 },
    }));
    expect(read(idle)).toBeUndefined();
  });
});
