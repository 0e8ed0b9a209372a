import { given, SECOND_VISIT, startedCedre, told, viewOn, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { economicsOf, verdictOf } from '../economics.js';
import { readInitiatives } from '../initiatives.reader.js';
import { cheapestStaffing } from './cheapest-staffing.js';
import { modelStaffing } from './model-staffing.command.js';
import type { StaffingOption } from './staffing.events.js';

/*
 * 390 units are usually sold from 1 May to 30 June, which has 39 working days. 10, 20, 50 and 60 % more are 1, 2, 5 and
 * 6 units a day. A sale brings €307.20: 39 × 307.20 = €11,980.80 at 10 %.
 */
const bet = { ...SECOND_VISIT, volume: 390, by: 'COM' };
const span = { from: '2026-05-01', to: '2026-06-30' };
const options: readonly StaffingOption[] = [
  // 39 × €100 = €3,900
  { option: 'Antoine', kind: 'FREELANCE', capacityPerDay: 2, costCents: 10_000, fixedCents: 0, ...span },
  // 39 × €40 = €1,560
  { option: 'Soirs', kind: 'OVERTIME', capacityPerDay: 1, costCents: 4_000, fixedCents: 0, hoursPerWeek: 42, ...span },
  // €3,000 once
  { option: 'Planning', kind: 'AUTOMATION', capacityPerDay: 2, costCents: 0, fixedCents: 300_000, ...span },
  // 22 × €80 = €1,760, in June alone
  {
    option: 'CDD',
    kind: 'HIRE',
    capacityPerDay: 2,
    costCents: 8_000,
    fixedCents: 0,
    from: '2026-06-01',
    to: '2026-06-30',
  },
];
const economics = economicsOf(bet, {});
const modelled = (low: number, base: number, high: number): Told =>
  told(
    'InitiativeScenarioModelled',
    { initiative: 'N2', low, base, high, costs: {}, ...economics, verdict: verdictOf(economics, base) },
    { on: '2026-03-17' },
  );
const before = (low: number, base: number, high: number): readonly Told[] => [
  ...startedCedre,
  told('InitiativeProposed', bet, { on: '2026-03-16', by: 'COM' }),
  modelled(low, base, high),
];
const staffed = told('StaffingModelled', { initiative: 'N2', options }, { on: '2026-03-18' });
const read = (...facts: readonly Told[]) => readInitiatives(viewOn('2026-03-20', facts), 'en');

describe('the staffing of a bet', () => {
  it('is the cheapest set of options that covers every week, in each case of the scenario', () => {
    const staffing = read(...before(0.1, 0.2, 0.5), staffed).initiatives[0]?.staffing;
    expect(staffing?.options.map(({ totalCents }) => totalCents)).toEqual([390_000, 156_000, 300_000, 176_000]);
    const covered = { uncoveredUnits: 0, uncoveredWeeks: [], peakWeek: '2026-W21' };
    expect(staffing?.cases).toMatchObject([
      {
        case: 'LOW',
        chosen: ['Soirs'],
        costCents: 156_000,
        contributionCents: 1_198_080,
        leftCents: 1_042_080,
        ...covered,
      },
      {
        case: 'BASE',
        chosen: ['Planning'],
        costCents: 300_000,
        contributionCents: 2_396_160,
        leftCents: 2_096_160,
        ...covered,
      },
      { case: 'HIGH', chosen: ['Antoine', 'Soirs', 'Planning'], costCents: 846_000, leftCents: 5_144_400, ...covered },
    ]);
    expect(staffing?.cases.map(({ peakUnits }) => Math.round((peakUnits ?? 0) * 1e6) / 1e6)).toEqual([5, 10, 25]);
  });

  it('says what stays uncovered when even all together fall short: one unit a day, the 17 days of May', () => {
    const { initiatives, notices } = read(...before(0.1, 0.6, 0.6), staffed);
    expect(initiatives[0]?.staffing?.cases[1]).toMatchObject({
      ...{ case: 'BASE', chosen: ['Antoine', 'Soirs', 'Planning', 'CDD'], costCents: 1_022_000, uncoveredUnits: 17 },
      uncoveredWeeks: ['2026-W19', '2026-W20', '2026-W21', '2026-W22'],
    });
    expect(notices.map(({ code }) => code)).toContain('STAFFING_SHORT');
  });

  it('is none before options are laid side by side', () => {
    expect(read(...before(0.1, 0.2, 0.5)).initiatives[0]?.staffing).toBeUndefined();
  });

  it('is never dearer than any other covering set', () => {
    const anyCase = fc.integer({ min: 0, max: 6 }).chain((count) =>
      fc.record({
        costs: fc.array(fc.integer({ min: 0, max: 50 }), { minLength: count, maxLength: count }),
        weeks: fc.array(
          fc.record({
            demand: fc.integer({ min: 0, max: 12 }),
            capacities: fc.array(fc.integer({ min: 0, max: 6 }), { minLength: count, maxLength: count }),
          }),
          { maxLength: 5 },
        ),
        other: fc.array(fc.boolean(), { minLength: count, maxLength: count }),
      }),
    );
    fc.assert(
      fc.property(anyCase, ({ costs, weeks, other }) => {
        const asked = weeks.map((week, at) => ({ week: `2026-W${at + 10}`, ...week }));
        const found = cheapestStaffing(asked, costs);
        const covers = (set: readonly number[]) =>
          weeks.every(({ demand, capacities }) => set.reduce((sum, at) => sum + (capacities[at] ?? 0), 0) >= demand);
        const rival = other.flatMap((taken, at) => (taken ? [at] : []));
        expect(found.uncovered === 0).toBe(covers(found.chosen));
        if (!covers(rival)) return;
        expect(found.uncovered).toBe(0);
        expect(found.costCents).toBeLessThanOrEqual(rival.reduce((sum, at) => sum + (costs[at] ?? 0), 0));
      }),
    );
  });
});

describe('modelStaffing', () => {
  const model = (...some: readonly StaffingOption[]) =>
    given(before(0.1, 0.2, 0.5))
      .on('2026-03-18')
      .when(modelStaffing, { initiative: 'N2', options: [...some] });
  const soirs = (hoursPerWeek: number, to: string): StaffingOption => ({
    ...{ option: 'Soirs', kind: 'OVERTIME', capacityPerDay: 1, costCents: 0, fixedCents: 0 },
    ...{ hoursPerWeek, from: '2026-05-04', to },
  });

  it('lays the options side by side', () => {
    model(...options)
      .then({ type: 'StaffingModelled', data: { initiative: 'N2' } })
      .thenFlagged();
  });

  it('keeps to 48 hours in a week, and to 44 on average over twelve', () => {
    model(soirs(48.5, '2026-05-08')).thenRefused('OVERTIME_LIMIT', { week: '2026-W19', hours: 48.5 });
    // Eight weeks of 48 hours and four of 35: 43.67. The ninth makes 44.75.
    model(soirs(48, '2026-06-26')).thenAccepted();
    model(soirs(48, '2026-07-03')).thenRefused('OVERTIME_LIMIT', { week: '2026-W27', hours: 44.75 });
    model(soirs(44, '2026-12-31')).thenAccepted();
  });

  it('takes twelve options at most, with hours for overtime, after a scenario', () => {
    const many = Array.from({ length: 13 }, (_, at): StaffingOption => ({ ...options[0]!, option: `A${at}` }));
    model(...many).thenRefused('COUNT_BEYOND', { field: 'options', value: 13, bound: 12 });
    const { hoursPerWeek: _, ...unknown } = soirs(40, '2026-05-08');
    model(unknown).thenRefused('INVALID_INPUT', { field: 'hoursPerWeek' });
    model({ ...options[0]!, to: '2026-04-30' }).thenRefused('DATES_REVERSED');
    const proposed = told('InitiativeProposed', bet, { on: '2026-03-16', by: 'COM' });
    given(startedCedre, proposed)
      .on('2026-03-18')
      .when(modelStaffing, { initiative: 'N2', options: [...options] })
      .thenRefused('SCENARIO_MISSING');
  });
});
