import { describe, expect, it } from '@jest/globals';
import { costOfSheet, costs, type CostKind } from './costs.js';

const cost = (kind: CostKind, args: object = {}, childComplexity = 7) =>
  costs(kind)({ args, childComplexity } as Parameters<ReturnType<typeof costs>>[0]);

describe('what an answer costs', () => {
  it.each<[CostKind, number]>([
    ['stored', 20],
    ['computed', 150],
    ['searched', 150],
    ['everyMission', 1_500],
    ['everyAgenda', 5_000],
    ['proven', 800],
    ['wholeStream', 4_000],
    ['recorded', 100],
    ['heard', 100],
  ])('of the kind %s is %d, and what is asked of it', (kind, points) => {
    expect(cost(kind)).toBe(points + 7);
  });

  it.each([
    [{ asKnownOn: '2026-05-04' }, 1_527],
    [{ atRevision: 0 }, 1_527],
    [{ asKnownOn: null, atRevision: undefined }, 27],
  ])('is 1,500 more for a past moment: %j', (args, points) => {
    expect(cost('stored', args)).toBe(points);
  });

  it.each([
    [{ first: 50 }, 370],
    [{ first: 1 }, 27],
    [{ first: 0 }, 27],
    [{ first: -3 }, 27],
    [{ first: '50' }, 27],
  ])('holds what is asked of each item of its page: %j', (args, points) => {
    expect(cost('stored', args)).toBe(points);
  });

  it('counts each row of a sheet, and what is asked of it once, however long its list is taken to be', () => {
    const sheet = (args: object, childComplexity: number) =>
      costOfSheet({ args, childComplexity } as Parameters<typeof costOfSheet>[0]);
    expect(sheet({ first: 500 }, 30)).toBe(100 + 500 * (10 + 10));
    expect(sheet({ first: 1 }, 31)).toBe(100 + 10 + 11);
  });
});
