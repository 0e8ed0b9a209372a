import { describe, expect, it } from '@jest/globals';
import {
  backlogAfter,
  breakEvenExtraVolume,
  daysToClear,
  secondUnitDiscount,
  twoForOneContribution,
  twoForOneExtraTransactions,
  unitsInProgress,
  utilisation,
  utilisationBand,
  waitInServiceTimes,
} from './index.js';

describe('a discount (break-even tables of bdsaccountants.co.nz and invictuslv.com)', () => {
  it.each([
    [0.3, 0.1, 50],
    [0.4, 0.1, 33.3333],
    [0.5, 0.1, 25],
    [0.4, 0.2, 100],
    [0.5, 0.2, 66.6667],
    [0.6, 0.2, 50],
    [0.5, 0.25, 100],
    [0.58, 0.1, 20.8333],
  ])('on a margin of %d by %d needs %d %% more volume', (margin, discount, percent) => {
    expect(100 * (breakEvenExtraVolume(margin, discount) ?? NaN)).toBeCloseTo(percent, 4);
  });

  it('of the whole margin cannot be made up', () => {
    expect(breakEvenExtraVolume(0.3, 0.3)).toBeUndefined();
    expect(breakEvenExtraVolume(1 - 0.7, 0.3)).toBeUndefined();
    expect(breakEvenExtraVolume(0.3, 0.4)).toBeUndefined();
  });

  it('on the second unit is half as deep on the pair', () => {
    expect(secondUnitDiscount(0.5)).toBe(0.25);
  });
});

describe('two for one', () => {
  it.each([
    [0.6, 200],
    [0.58, 262.5],
    [0.55, 450],
  ])('at a margin of %d needs %d %% more transactions', (margin, percent) => {
    expect(100 * (twoForOneExtraTransactions(margin) ?? NaN)).toBeCloseTo(percent, 8);
  });

  it('is impossible at half a margin or less', () => {
    expect(twoForOneExtraTransactions(0.5)).toBeUndefined();
    expect(twoForOneExtraTransactions(0.46)).toBeUndefined();
  });

  it('loses 51.20 a pair at a price of 640 and a cost rate of 54 %', () => {
    expect(twoForOneContribution(640, 1 - 0.54)).toBeCloseTo(-51.2, 10);
  });
});

describe('capacity (M/M/1 queue, Little 1961)', () => {
  it.each([
    [0.7, 2.3333],
    [0.8, 4],
    [0.85, 5.6667],
    [0.9, 9],
    [0.95, 19],
  ])('at a load of %d waits %d service times', (load, wait) => {
    expect(waitInServiceTimes(load)).toBeCloseTo(wait, 4);
  });

  it('at a full load has no mean wait', () => {
    expect(waitInServiceTimes(1)).toBeUndefined();
    expect(waitInServiceTimes(1.12)).toBeUndefined();
  });

  it('of 50 a day against 56 leaves 120 late after 20 days, cleared in 12 with 10 a day spare', () => {
    expect(utilisation(56, 50)).toBeCloseTo(1.12, 12);
    expect(backlogAfter(56, 50, 20)).toBe(120);
    expect(daysToClear(120, 10)).toBe(12);
    expect(backlogAfter(40, 50, 20)).toBe(0);
    expect(daysToClear(120, 0)).toBeUndefined();
  });

  it('is judged in bands', () => {
    expect([0.85, 0.86, 0.95, 0.951].map(utilisationBand)).toEqual(['GREEN', 'CONDITIONAL', 'CONDITIONAL', 'REFUSED']);
  });

  it('holds arrivals times time in the system, Little', () => {
    expect(unitsInProgress(6, 2.5)).toBe(15);
  });
});
