import { describe, expect, it } from '@jest/globals';
import { designPoissonCusum, poissonCusumArl, poissonCusumStep, poissonReferenceValue } from './index.js';

describe('the run length of a Poisson CUSUM (Lucas 1985, IAcsSPCR)', () => {
  it.each([
    { h: 6, k: 2, mean: 1.88, start: 0, computed: 37.2033, published: 37.2, digits: 1 },
    { h: 6, k: 2, mean: 1.88, start: 3, computed: 29.1878, published: 29.19, digits: 2 },
    { h: 6, k: 2, mean: 3.199988, start: 0, computed: 5.4914, published: 5.49, digits: 2 },
    { h: 6, k: 2, mean: 3.199988, start: 3, computed: 3.329, published: 3.33, digits: 2 },
  ])('is the published one for h $h, k $k, mean $mean, head start $start', ({ start, ...row }) => {
    const arl = poissonCusumArl(row, row.mean, start);
    expect(Math.abs(arl - row.computed)).toBeLessThanOrEqual(5e-5);
    expect(Number(arl.toFixed(row.digits))).toBe(row.published);
  });

  it.each([
    [8, 5, 4, 171.7792],
    [9, 5, 4, 270.0112],
    [10, 5, 4, 421.6501],
    [12, 5, 4, 1015.7639],
    [10, 5, 5.5, 15.1731],
    [10, 5, 7, 5.5943],
    [10, 3, 4, 10.1766],
    [7, 3, 2, 894.0044],
    [10, 3, 2, 8896.3261],
  ])('is exact for h %d, k %d, mean %d', (h, k, mean, arl) => {
    expect(Math.abs(poissonCusumArl({ h, k }, mean) - arl)).toBeLessThanOrEqual(5.1e-5);
  });

  it('collapses when the baseline was underestimated, and grows when it was overestimated', () => {
    expect(poissonCusumArl({ k: 5, h: 10 }, 10)).toBeCloseTo(2.58, 2);
    expect(Math.round(poissonCusumArl({ k: 5, h: 10 }, 4.5))).toBe(86);
    expect(Math.round(poissonCusumArl({ k: 5, h: 10 }, 3.5))).toBe(3547);
  });
});

describe('the run length of a Poisson CUSUM of very many events (Siegmund 1985)', () => {
  it.each([
    [100, 0],
    [110, 50],
    [200, 0],
  ])('continues that of the chain beyond 200 sums, at mean %d from %d', (mean, headStart) => {
    const chain = poissonCusumArl({ k: 100, h: 200 }, mean, headStart);
    const limit = poissonCusumArl({ k: 100, h: 201 }, mean, headStart);
    expect(Math.abs(limit / chain - 1)).toBeLessThan(0.15);
    expect(limit).not.toBe(chain);
  });

  it.each([
    [95, 0, 9706284283.631874],
    [95, 50, 9706283084.25809],
    [100, 0, 452.242756],
    [110, 50, 15.0999932920747],
    [200, 0, 2.1648973013727026],
    [1e6, 0, 1],
  ])('at k 100, h 201, mean %d from %d is %d', (mean, headStart, arl) => {
    expect(Math.abs(poissonCusumArl({ k: 100, h: 201 }, mean, headStart) / arl - 1)).toBeLessThan(1e-9);
  });
});

describe('the design of a Poisson CUSUM (Lucas 1985)', () => {
  it.each([
    [4, 7, 5.360821],
    [2, 4, 2.88539],
    [4, 8, 5.77078],
    [1, 2, 1.442695],
    [3, 6, 4.328085],
    [6, 10, 7.830461],
  ])('between means %d and %d has its reference value at %d', (mean0, mean1, k) => {
    expect(poissonReferenceValue(mean0, mean1)).toBeCloseTo(k, 6);
  });

  it('for 4 events a week is k 5, h 10', () => {
    const design = designPoissonCusum(4);
    expect(design).toMatchObject({ k: 5, h: 10 });
    expect(design?.kExact).toBeCloseTo(5.360821, 6);
    expect(design?.arl0).toBeCloseTo(421.6501, 4);
  });

  it.each([0.2, 0.8, 1.1, 1.47, 9, 40])('for %d events a week keeps its ARL0, with the smallest h', (mean) => {
    const design = designPoissonCusum(mean);
    expect(design?.arl0).toBeGreaterThanOrEqual(400);
    expect(design && design.h > 1 ? poissonCusumArl({ k: design.k, h: design.h - 1 }, mean) : 0).toBeLessThan(400);
  });

  it.each([
    [0.2, 1.75, 400, 1, 2],
    [0.8, 1.75, 400, 1, 8],
    [2, 1.75, 400, 3, 6],
    [3, 1.75, 400, 4, 8],
    [10, 1.75, 400, 13, 10],
    [40, 1.75, 400, 54, 6],
    [4, 2, 400, 6, 7],
    [4, 1.75, 100, 5, 7],
    [4, 1.75, 421.66, 5, 11],
    [4, 1.05, 100_000, 5, 23],
    [4, 1.75, 1, 5, 1],
  ])('of mean %d for %d times as many, at %d weeks, is k %d, h %d', (mean, ratio, least, k, h) => {
    expect(designPoissonCusum(mean, ratio, least)).toMatchObject({ k, h });
  });

  it.each([
    [1, 2],
    [1.1, 2],
    [1.47, 2],
  ])('for %d events a week rounds k to %d, above the baseline, for the sum must come back to 0', (mean, k) => {
    expect(designPoissonCusum(mean)?.k).toBe(k);
  });

  it('does not exist without a baseline, a change to look for, or a number of weeks', () => {
    expect(designPoissonCusum(0)).toBeUndefined();
    expect(designPoissonCusum(NaN)).toBeUndefined();
    expect(designPoissonCusum(4, 1)).toBeUndefined();
    expect(designPoissonCusum(4, 0.5)).toBeUndefined();
    expect(designPoissonCusum(4, 1.75, Infinity)).toBeUndefined();
  });
});

describe('the recursion of a Poisson CUSUM (Page 1954)', () => {
  const weeks: [count: number, openDays: number, sum: number][] = [
    [5, 5, 0],
    [3, 5, 0],
    [4, 5, 0],
    [6, 5, 1],
    [4, 5, 0],
    [3, 4, 0],
    [5, 5, 0],
    [7, 5, 2],
    [9, 4, 7],
    [8, 4, 11],
    [10, 4, 17],
    [8, 5, 20],
  ];

  it('follows the weeks of the mission, W10 to W21', () => {
    let sum = 0;
    for (const [count, openDays, expected] of weeks) {
      sum = poissonCusumStep({ k: 5, h: 10 }, sum, count, openDays);
      expect(sum).toBe(expected);
    }
  });

  it('stays on exact fifths', () => {
    let sum = 0;
    for (let week = 0; week < 5; week += 1) sum = poissonCusumStep({ k: 7, h: 10 }, sum, 5, 3);
    expect(sum).toBe(4);
  });
});
