import { describe, expect, it } from '@jest/globals';
import type { DiagnosticAnswers } from './diagnostic.events.js';
import { scoreOf } from './diagnostic-score.js';

const five: DiagnosticAnswers = {
  ownerDecisionShare: 0.71,
  absenceEffect: 'STOP',
  priorityChangesPerMonth: 6,
  openIrritants: 7,
  offers: 14,
  channels: 4,
  criticalSuppliers: 3,
};
const eight: DiagnosticAnswers = { ...five, onePersonShare: 0.6, urgentDecisionShare: 0.2, reliableIndicators: 4 };
const none: DiagnosticAnswers = {
  ownerDecisionShare: 0,
  absenceEffect: 'NONE',
  onePersonShare: 0,
  priorityChangesPerMonth: 0,
  openIrritants: 0,
  offers: 1,
  channels: 1,
  criticalSuppliers: 1,
  urgentDecisionShare: 0,
  reliableIndicators: 5,
};
const score = (answers: DiagnosticAnswers, also: object = {}) =>
  scoreOf({ need: 'HOW', fullTimeHireAffordable: false, ...answers, ...also });
const points = (answers: DiagnosticAnswers) =>
  Object.values(score(answers).scores).reduce((sum, each) => sum + each, 0);

describe('the points of a criterion', () => {
  it.each([
    ['ownerDecisionShare', [0.2, 0.21, 0.4, 0.41, 0.6, 0.61], [0, 1, 1, 2, 2, 3]],
    ['onePersonShare', [0.1, 0.11, 0.25, 0.26, 0.5, 0.51], [0, 1, 1, 2, 2, 3]],
    ['priorityChangesPerMonth', [1, 2, 3, 4, 5, 6], [0, 1, 1, 2, 2, 3]],
    ['openIrritants', [1, 2, 3, 4, 6, 7], [0, 1, 1, 2, 2, 3]],
    ['urgentDecisionShare', [0.1, 0.11, 0.25, 0.26, 0.5, 0.51], [0, 1, 1, 2, 2, 3]],
    ['reliableIndicators', [5, 4, 3, 2, 1, 0], [0, 1, 2, 2, 3, 3]],
  ] as const)('%s', (criterion, answers, expected) => {
    expect(answers.map((answer) => score({ [criterion]: answer }).scores[criterion])).toEqual(expected);
  });

  it('absence of the owner', () => {
    const effects = ['NONE', 'DISCOMFORT', 'DELAYS', 'STOP'] as const;
    expect(effects.map((absenceEffect) => score({ absenceEffect }).scores.absenceEffect)).toEqual([0, 1, 2, 3]);
  });

  it('complexity is offers × channels × critical suppliers', () => {
    const products = [
      [8, 1, 1],
      [3, 3, 1],
      [40, 1, 1],
      [41, 1, 1],
      [30, 2, 2],
      [11, 11, 1],
    ] as const;
    const scored = products.map(([offers, channels, criticalSuppliers]) =>
      score({ offers, channels, criticalSuppliers }),
    );
    expect(scored.map(({ scores }) => scores.complexity)).toEqual([0, 1, 1, 2, 2, 3]);
    expect(score({ offers: 14, channels: 4 }).scores).toEqual({});
  });
});

describe('the index of a diagnostic', () => {
  it('is 83 for the demo mission: 20 points from eight answers', () => {
    expect(points(eight)).toBe(20);
    expect(score(eight)).toMatchObject({ index: 83, verdict: 'RELEVANT', route: 'EXTERNAL_COO' });
    expect(score(eight).range.low).toBe(score(eight).range.high);
  });

  it('is replaced by a range while answers are missing: 15 points from five answers are certainly RELEVANT', () => {
    expect(points(five)).toBe(15);
    const { index, range, verdict } = score(five);
    expect({ index, range, verdict }).toEqual({
      index: undefined,
      range: { low: 62.5, high: 100 },
      verdict: 'RELEVANT',
    });
  });

  it('rounds half a point up', () => {
    expect(score({ ...none, ownerDecisionShare: 1, absenceEffect: 'STOP', onePersonShare: 1 }).index).toBe(38);
    expect(score({ ...five, onePersonShare: 0, urgentDecisionShare: 0, reliableIndicators: 5 }).index).toBe(63);
  });
});

describe('the verdict of a diagnostic', () => {
  it('is NOT_NOW below 35, PUNCTUAL up to 60, RELEVANT above', () => {
    const two = { ...none, ownerDecisionShare: 1, absenceEffect: 'STOP' } as const;
    expect(score({ ...two, onePersonShare: 0.5 })).toMatchObject({
      index: 33,
      verdict: 'NOT_NOW',
      route: 'TOOLS_FIRST',
    });
    expect(score({ ...two, onePersonShare: 1 })).toMatchObject({
      index: 38,
      verdict: 'PUNCTUAL',
      route: 'SHORT_ADVICE',
    });
    const four = { ...two, onePersonShare: 1, priorityChangesPerMonth: 9 };
    expect(score({ ...four, openIrritants: 5 })).toMatchObject({ index: 58, verdict: 'PUNCTUAL' });
    expect(score({ ...four, openIrritants: 9 })).toMatchObject({ index: 63, verdict: 'RELEVANT' });
  });

  it('is not given while the ends of the range disagree; the route is then the lower one', () => {
    const { openIrritants: _, ...seven } = {
      ...none,
      ownerDecisionShare: 1,
      absenceEffect: 'STOP',
      onePersonShare: 0.5,
    } as const;
    const { index, verdict, route } = score(seven);
    expect({ index, verdict, route }).toEqual({ index: undefined, verdict: undefined, route: 'TOOLS_FIRST' });
  });

  it('leads elsewhere when the need is strategy, or when a full-time hire is within reach; the index stays', () => {
    expect(score(eight, { need: 'WHAT', fullTimeHireAffordable: true })).toMatchObject({
      index: 83,
      route: 'STRATEGY_FIRST',
    });
    expect(score(eight, { fullTimeHireAffordable: true })).toMatchObject({
      verdict: 'RELEVANT',
      route: 'HIRE_INTERNALLY',
    });
  });
});
