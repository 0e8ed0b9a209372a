import { given, startedCedre, told, viewOn } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { feesToRecord } from './fee-notices.js';
import { agreedFor, chargedFor, runningShare, type Presence } from './fees.state.js';
import { recordFee } from './record-fee.command.js';
import { setFee } from './set-fee.command.js';

const monthly = { perMonthCents: 2_100_000, from: '2026-01-01' };

describe('setFee', () => {
  const setting = given(startedCedre).by('ADM').on('2026-01-12');

  it('says what is charged, a month or a day', () => {
    setting.when(setFee, monthly).then({ type: 'MissionFeeSet', data: monthly }).thenFlagged();
    setting.when(setFee, { perDayCents: 100_000, from: '2026-01-12', to: '2026-03-31' }).thenFlagged();
    for (const amounts of [{}, { perMonthCents: 1, perDayCents: 1 }])
      setting.when(setFee, { ...amounts, from: '2026-01-12' }).thenRefused('INVALID_INPUT', { field: 'perMonthCents' });
  });

  it('holds from a day of the mission on', () => {
    setting.when(setFee, { ...monthly, from: '2026-10-10' }).thenRefused('BEYOND_MISSION_END', { date: '2026-10-10' });
    setting.when(setFee, { ...monthly, to: '2025-12-31' }).thenRefused('DATES_REVERSED');
  });

  it('is for the firm and for leadership', () => {
    setting.by('DIR').when(setFee, monthly).thenFlagged();
    setting
      .by('COO')
      .when(setFee, monthly)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['FIRM_ADMIN', 'LEADERSHIP'] });
  });
});

describe('recordFee', () => {
  const charge = { period: '2026-01', amountCents: 1_500_000 };
  const charging = given(startedCedre).by('ADM').on('2026-01-30');

  it('records what was charged for a month that has begun', () => {
    charging.when(recordFee, charge).then({ type: 'FeeRecorded', data: charge }).thenFlagged();
    charging.when(recordFee, { ...charge, period: '2026-02' }).thenRefused('FUTURE_DATE', { date: '2026-02-01' });
    for (const period of ['2026-W05', '2026-Q1', 'wave-1'])
      charging.when(recordFee, { ...charge, period }).thenRefused('INVALID_INPUT', { field: 'period' });
  });
});

/** Worked by hand: January 2026 has 21 working days, of which the mission, from the 12th on, runs on 15. */
describe('What is agreed for a month', () => {
  const presence: Presence = { from: '2026-01-12', to: '2026-10-09', daysPerWeek: 2 };
  const fees = (...facts: Parameters<typeof told<'MissionFeeSet'>>[1][]) =>
    viewOn('2026-12-31', [...startedCedre, ...facts.map((data) => told('MissionFeeSet', data))]).state.mission.fees;

  it('is counted by the working days on which the mission runs', () => {
    expect(runningShare('2026-01', presence)).toBe(15 / 21);
    expect(agreedFor(fees(monthly), '2026-01', presence)).toBe(1_500_000);
    expect(agreedFor(fees(monthly), '2026-02', presence)).toBe(2_100_000);
    expect(agreedFor(fees(monthly), '2026-11', presence)).toBe(0);
    expect(agreedFor(fees(monthly), '2025-12', presence)).toBe(0);
  });

  it('is counted by the days of the external role where it is agreed by the day', () => {
    const daily = fees({ perDayCents: 100_000, from: '2026-01-01' });
    expect(agreedFor(daily, '2026-01', presence)).toBe(600_000);
    expect(agreedFor(daily, '2026-01', { ...presence, daysPerWeek: undefined })).toBe(1_500_000);
  });

  it('follows the last agreement from its first day on, and ends with it', () => {
    // Ten days at the first rate, five at the second, which is twice as much.
    const raised = fees(monthly, { perMonthCents: 4_200_000, from: '2026-01-26', to: '2026-01-28' });
    expect(agreedFor(raised, '2026-01', presence)).toBe(1_000_000 + 600_000);
    expect(agreedFor(raised, '2026-02', presence)).toBe(0);
  });

  it('gives way to what was charged, which adds up', () => {
    const charged = [1_000_000, 250_000].map((amountCents) => told('FeeRecorded', { period: '2026-01', amountCents }));
    const { fees: both } = viewOn('2026-12-31', [...startedCedre, ...charged]).state.mission;
    expect(chargedFor(both, '2026-01')).toBe(1_250_000);
    expect(chargedFor(both, '2026-02')).toBeUndefined();
  });
});

describe('A month that is over', () => {
  const on = (day: string, ...facts: ReturnType<typeof told>[]) =>
    feesToRecord(viewOn(day, [...startedCedre, ...facts]).state, day);
  const agreed = told('MissionFeeSet', monthly);

  it('is asked for, and late after fifteen days, as long as a fee was agreed and none is recorded', () => {
    expect(on('2026-02-01')).toEqual([]);
    expect(on('2026-01-31', agreed)).toEqual([]);
    expect(on('2026-02-15', agreed)).toMatchObject([
      { code: 'FEE_TO_RECORD', urgency: 'MISSING', subject: '2026-01', by: '2026-02-15' },
    ]);
    expect(on('2026-02-16', agreed)).toMatchObject([{ urgency: 'OVERDUE' }]);
    expect(on('2026-02-16', agreed, told('FeeRecorded', { period: '2026-01', amountCents: 1 }))).toEqual([]);
  });
});
