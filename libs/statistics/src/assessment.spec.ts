import { describe, expect, it } from '@jest/globals';
import { attributeRating, capabilityLevel, facadeGap, knowledgeLossRisk, referenceClassP80 } from './index.js';

describe('the capability level (ISO/IEC 33020)', () => {
  it.each([
    [{ 'PA1.1': 0.92, 'PA2.1': 0.88, 'PA2.2': 0.6 }, 2],
    [{ 'PA1.1': 0.92, 'PA2.1': 0.88, 'PA2.2': 0.6, 'PA3.1': 0.9, 'PA3.2': 0.9 }, 2],
    [{ 'PA1.1': 0.8 }, 1],
    [{ 'PA1.1': 0.5 }, 0],
    [{}, 0],
    [{ 'PA1.1': 0.92, 'PA2.1': 0.88, 'PA2.2': 0.86, 'PA3.1': 0.9 }, 2],
    [{ 'PA1.1': 0.92, 'PA2.1': 0.88, 'PA2.2': 0.86, 'PA3.1': 0.9, 'PA3.2': 0.51 }, 3],
    [{ 'PA1.1': 1, 'PA2.1': 1, 'PA2.2': 1, 'PA3.1': 1, 'PA3.2': 1, 'PA4.1': 1, 'PA4.2': 1, 'PA5.1': 1, 'PA5.2': 1 }, 5],
  ])('of %j is %d', (shares, level) => {
    expect(capabilityLevel(shares)).toBe(level);
  });

  it('rates at the bounds of ISO/IEC 33020', () => {
    expect([0, 0.15, 0.151, 0.5, 0.501, 0.85, 0.851, 1].map(attributeRating)).toEqual([
      'N',
      'N',
      'P',
      'P',
      'L',
      'L',
      'F',
      'F',
    ]);
  });
});

describe('the façade gap (documented less practised)', () => {
  it('of 18/20 on paper and 6/15 in practice is one half', () => {
    expect(facadeGap({ documentedSteps: 18, steps: 20, conformingExecutions: 6, executions: 15 })).toBeCloseTo(0.5, 12);
  });

  it('counts no execution as no practice, and never rewards undocumented practice', () => {
    expect(facadeGap({ documentedSteps: 18, steps: 20, conformingExecutions: 0, executions: 0 })).toBe(0.9);
    expect(facadeGap({ documentedSteps: 0, steps: 0, conformingExecutions: 5, executions: 5 })).toBe(0);
  });
});

describe('the risk of losing knowledge (IAEA 2006)', () => {
  it.each([
    [5, 4, 20, 'IMMEDIATE'],
    [4, 4, 16, 'PLAN'],
    [3, 3, 9, 'ACKNOWLEDGE'],
    [5, 5, 25, 'IMMEDIATE'],
    [3, 5, 15, 'ANTICIPATE'],
    [2, 5, 10, 'ANTICIPATE'],
  ])('attrition %d, position %d → %d, %s', (attrition, position, risk, band) => {
    expect(knowledgeLossRisk(attrition, position)).toEqual({ risk, band });
  });
});

describe('the reference class (Flyvbjerg 2006)', () => {
  it('puts a plan of 39 weeks at 58.5', () => {
    const p80 = referenceClassP80([2.0, 1.0, 1.05, 1.1, 1.2, 1.25, 1.3, 1.4, 1.5, 1.6]);
    expect(p80).toBe(1.5);
    expect(39 * (p80 ?? NaN)).toBe(58.5);
  });

  it('takes the next rank up, and none from nothing', () => {
    expect(referenceClassP80([1, 2, 3])).toBe(3);
    expect(referenceClassP80([])).toBeUndefined();
  });
});
