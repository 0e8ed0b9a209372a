import { describe, expect, it } from '@jest/globals';
import { adviceOf, upliftInterval } from './advice.js';
import { economicsOf, netContributionCents, verdictOf, type Bet } from './economics.js';

const bet = (more: Partial<Bet>): Bet => ({
  offer: 'OTHER',
  priceCents: 10_000,
  variableCostRate: 0.6,
  volume: 100,
  ...more,
});
const twoForOne = bet({ offer: 'TWO_FOR_ONE', priceCents: 64_000, variableCostRate: 0.54, volume: 85 });
const secondUnit = bet({
  offer: 'SECOND_UNIT_DISCOUNT',
  discountRate: 0.2,
  priceCents: 64_000,
  variableCostRate: 0.42,
  volume: 40,
});

describe('two for one', () => {
  it('loses €51.20 on every pair at a margin of 46 %, and no volume makes up for it', () => {
    expect(economicsOf(twoForOne)).toEqual({ marginRate: 0.46, unitContributionCents: -5120, breakEvenUplift: null });
    expect(verdictOf(economicsOf(twoForOne), 0.9)).toBe('LOSS_ON_EVERY_SALE');
  });

  it('needs 200 % more at a margin of 60 %, and is impossible at 50 %', () => {
    expect(economicsOf({ ...twoForOne, variableCostRate: 0.4 }).breakEvenUplift).toBeCloseTo(2, 12);
    expect(economicsOf({ ...twoForOne, variableCostRate: 0.5 })).toMatchObject({
      unitContributionCents: 0,
      breakEvenUplift: null,
    });
    expect(verdictOf(economicsOf({ ...twoForOne, variableCostRate: 0.5 }), 9)).toBe('LOSS_ON_EVERY_SALE');
  });
});

describe('a discount', () => {
  it.each([
    [0.7, 0.1, 0.5],
    [0.6, 0.1, 1 / 3],
    [0.5, 0.1, 0.25],
    [0.4, 0.2, 0.5],
    [0.5, 0.25, 1],
  ])('at a variable cost of %d, of %d, needs %d more', (variableCostRate, discountRate, needed) => {
    const discount = bet({ offer: 'DISCOUNT', variableCostRate, discountRate });
    expect(economicsOf(discount).breakEvenUplift).toBeCloseTo(needed, 12);
  });

  it('is impossible once it takes the whole margin', () => {
    expect(economicsOf(bet({ offer: 'DISCOUNT', discountRate: 0.4 }))).toMatchObject({
      unitContributionCents: 0,
      breakEvenUplift: null,
    });
  });

  it('on the second unit counts for half: 20 % off at a margin of 58 % brings €307.20 and needs 20.8 % more', () => {
    const { marginRate, unitContributionCents, breakEvenUplift } = economicsOf(secondUnit);
    expect([marginRate, unitContributionCents]).toEqual([0.58, 30_720]);
    expect(breakEvenUplift).toBeCloseTo(0.2083, 4);
  });
});

describe('anything else', () => {
  it('pays once its costs are covered by extra sales', () => {
    const costs = { production: 20_000, tools: 60_000 };
    expect(economicsOf(bet({ offer: 'FEATURE' }), costs)).toEqual({
      marginRate: 0.4,
      unitContributionCents: 4_000,
      breakEvenUplift: 0.2,
    });
    expect(economicsOf(bet({})).breakEvenUplift).toBe(0);
  });

  it('never pays without margin or without anything sold', () => {
    expect(economicsOf(bet({ variableCostRate: 1 })).breakEvenUplift).toBeNull();
    expect(economicsOf(bet({ volume: 0 })).breakEvenUplift).toBeNull();
  });
});

describe('the verdict', () => {
  it('turns at break-even, which still pays', () => {
    const economics = { marginRate: 0.4, unitContributionCents: 4_000, breakEvenUplift: 0.2 };
    expect(verdictOf(economics, 0.2)).toBe('PROFITABLE');
    expect(verdictOf(economics, 0.199)).toBe('BELOW_BREAK_EVEN');
    expect(verdictOf({ ...economics, breakEvenUplift: null }, 5)).toBe('BELOW_BREAK_EVEN');
  });
});

describe('the net contribution of a case', () => {
  it('is what extra sales bring: 40 × 35 % × €307.20', () => {
    expect(netContributionCents(secondUnit, {}, 0, 0.35)).toBe(430_080);
  });

  it('loses on usual sales made under the offer, and pays its costs', () => {
    const lost = 40 * 0.5 * (37_120 - 30_720);
    expect(netContributionCents(secondUnit, { support: 50_000 }, 0.5, 0.35)).toBe(430_080 - lost - 50_000);
  });
});

describe('the advice', () => {
  it('rests on a 95 % interval around the units sold', () => {
    const interval = upliftInterval(13, 0.38);
    expect(interval?.low).toBeCloseTo(-0.3702, 4);
    expect(interval?.high).toBeCloseTo(1.1302, 4);
    expect(adviceOf(interval, 0.2083)).toBe('CONTINUE');
  });

  it('is to amplify when the low end pays, and to stop when the high end does not', () => {
    const interval = { low: 0.3, high: 0.5 };
    expect(adviceOf(interval, 0.29)).toBe('AMPLIFY');
    expect(adviceOf(interval, 0.3)).toBe('CONTINUE');
    expect(adviceOf(interval, 0.5)).toBe('CONTINUE');
    expect(adviceOf(interval, 0.51)).toBe('STOP');
  });

  it('is to stop what no volume can make pay, and to wait while nothing is sold', () => {
    expect(adviceOf({ low: 5, high: 9 }, null)).toBe('STOP');
    expect(upliftInterval(0, 0.2)).toBeUndefined();
    expect(upliftInterval(3, -1)).toBeUndefined();
    expect(adviceOf(undefined, 0.2)).toBe('CONTINUE');
  });
});
