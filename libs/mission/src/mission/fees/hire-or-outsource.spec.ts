import { isRefusal } from '#decider';
import { startedCedre, told, viewOn } from '#specs';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { compared, crossing, hireIn, sensitivities, type HireHypothesis } from './hire-or-outsource.js';
import { readHireOrOutsource } from './hire-or-outsource.reader.js';

/** 60,000 € a year and half of it again in contributions: 7,500 € a month. */
const HYPOTHESIS: HireHypothesis = {
  salaryCents: 6_000_000,
  employerRate: 0.5,
  recruitmentCents: 1_500_000,
  monthsToFind: 3,
  monthsToProductive: 6,
  failureRate: 0.2,
  months: 24,
};

/** 7,000 € a month for eighteen months, two days a week. */
const MISSION = Array.from({ length: 24 }, (_, index) => ({
  month: `month ${index + 1}`,
  cents: index < 18 ? 700_000 : 0,
  isCharged: false,
  work: index < 18 ? 0.4 : 0,
}));

/**
 * Worked by hand. Month 1: the search, 15,000 €. Months 4 to 12: 7,500 €; in month 12 besides, one time in five, another
 * search: 3,000 €. Months 13 to 15: one time in five no one is there, 6,000 €. From month 16 on 7,500 €. Together:
 * 15,000 + 9 × 7,500 + 3,000 + 3 × 6,000 + 9 × 7,500 = 171,000 €.
 * Work: whoever is found does half of it for six months, 3 months’ worth, then all: 18 in 21 months. Whoever fails has
 * done 6 by month 12, and the one who follows 6 from month 16 on: 0.8 × 18 + 0.2 × 12 = 16.8.
 */
describe('A hire', () => {
  const cents = (month: number) => hireIn(month, HYPOTHESIS).cents;
  const total = (part: 'cents' | 'work') =>
    MISSION.reduce((sum, _, index) => sum + hireIn(index + 1, HYPOTHESIS)[part], 0);

  it('costs a search, then salary and contributions, and now and then another search', () => {
    expect([1, 2, 3, 4, 11, 12, 13, 15, 16, 24].map(cents)).toEqual([
      ...[1_500_000, 0, 0, 750_000, 750_000, 1_050_000, 600_000, 600_000, 750_000, 750_000],
    ]);
    expect(total('cents')).toBeCloseTo(17_100_000, 6);
  });

  it('does more of the work in a straight line until productive', () => {
    const kept = { ...HYPOTHESIS, failureRate: 0 };
    expect(hireIn(4, kept).work).toBeCloseTo(1 / 12, 12);
    expect(hireIn(9, kept).work).toBeCloseTo(11 / 12, 12);
    expect(hireIn(10, kept).work).toBe(1);
    expect(total('work')).toBeCloseTo(16.8, 12);
  });

  it('may be found at once, and be productive at once', () => {
    const now = { ...HYPOTHESIS, monthsToFind: 0, monthsToProductive: 0, failureRate: 0 };
    expect(hireIn(1, now)).toEqual({ cents: 2_250_000, work: 1 });
  });

  it('never does more than a month of work in a month, nor costs less than nothing', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 120 }),
        fc.double({ min: 0, max: 11, noNaN: true }),
        fc.double({ min: 0, max: 60, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (month, monthsToFind, monthsToProductive, failureRate) => {
          const hire = hireIn(month, { ...HYPOTHESIS, monthsToFind, monthsToProductive, failureRate });
          expect(hire.work).toBeGreaterThanOrEqual(-1e-9);
          expect(hire.work).toBeLessThanOrEqual(1 + 1e-9);
          expect(hire.cents).toBeGreaterThanOrEqual(-1e-6);
        },
      ),
    );
  });
});

describe('The mission against a hire', () => {
  it('crosses when what was dearer at first has become the cheaper one', () => {
    const months = compared(MISSION, HYPOTHESIS);
    expect(months[2]).toMatchObject({ missionTotalCents: 2_100_000, hireTotalCents: 1_500_000 });
    expect(crossing(months)).toBe(3);
    expect(months.at(-1)).toMatchObject({ missionTotalCents: 12_600_000, hireTotalCents: 17_100_000 });
    const cheap = MISSION.map((each) => ({ ...each, cents: each.cents / 2 }));
    expect(crossing(compared(cheap, HYPOTHESIS))).toBeUndefined();
  });

  it('says which inputs move the crossing most', () => {
    expect(sensitivities(MISSION, HYPOTHESIS)).toEqual([
      { input: 'recruitmentCents', less: 2, more: 3 },
      { input: 'fees', less: 3, more: 2 },
      { input: 'salaryCents', less: 3, more: 3 },
      { input: 'employerRate', less: 3, more: 3 },
      { input: 'monthsToFind', less: 3, more: 3 },
      { input: 'monthsToProductive', less: 3, more: 3 },
      { input: 'failureRate', less: 3, more: 3 },
    ]);
  });

  const given = { ...HYPOTHESIS, months: 3, source: 'étude de l’Apec' };
  const read = (...facts: ReturnType<typeof told>[]) =>
    readHireOrOutsource(viewOn('2026-03-31', [...startedCedre, ...facts]), given);

  it('rests on what was charged, else on what was agreed, and is labelled', () => {
    const answer = read(
      told('MissionFeeSet', { perMonthCents: 2_100_000, from: '2026-01-01' }),
      told('FeeRecorded', { period: '2026-02', amountCents: 2_000_000 }),
    );
    if (isRefusal(answer)) throw new Error(answer.refused);
    expect(answer).toMatchObject({
      label: 'HYPOTHESIS',
      source: 'étude de l’Apec',
      missionTotalCents: 1_500_000 + 2_000_000 + 2_100_000,
      hireTotalCents: 1_500_000,
      hireCentsPerWork: undefined,
    });
    expect(answer.months.map(({ month, isCharged, missionCents }) => [month, isCharged, missionCents])).toEqual([
      ['2026-01', false, 1_500_000],
      ['2026-02', true, 2_000_000],
      ['2026-03', false, 2_100_000],
    ]);
    expect(answer.missionCentsPerWork).toBe(Math.round(5_600_000 / (15 / 21 + 2)));
  });

  it('says nothing where nothing says what the mission costs', () => {
    expect(read()).toMatchObject({ refused: 'FEE_MISSING' });
  });
});
