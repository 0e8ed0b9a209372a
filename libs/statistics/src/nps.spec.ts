import { describe, expect, it } from '@jest/globals';
import { employeeNpsInterval, npsDifference, npsInterval, npsVariance } from './index.js';

describe('the net promoter score (multinomial variance)', () => {
  const wave = { promoters: 162, passives: 108, detractors: 54 };

  it('of a half, a third and a sixth is 33.3 with variance 5/9', () => {
    expect(npsInterval({ promoters: 3, passives: 2, detractors: 1 })?.points).toBeCloseTo(33.333333, 6);
    expect(npsVariance({ promoters: 3, passives: 2, detractors: 1 })).toBeCloseTo(0.555556, 6);
  });

  it('of 324 answers is known to eight points', () => {
    const interval = npsInterval(wave);
    expect(interval?.points).toBeCloseTo(33.333333, 6);
    expect(interval?.standardError).toBeCloseTo(4.140867, 6);
    expect(interval?.low).toBeCloseTo(25.217235, 6);
    expect(interval?.high).toBeCloseTo(41.449432, 6);
  });

  it('of two waves differs with the errors of both', () => {
    const before = npsInterval({ promoters: 100, passives: 100, detractors: 100 });
    const after = npsInterval(wave);
    if (!before || !after) throw new Error('both waves have answers');
    const change = npsDifference(before, after);
    expect(change.points).toBeCloseTo(33.333333, 6);
    expect(change.standardError).toBeCloseTo(Math.sqrt(4.140867 ** 2 + (100 * Math.sqrt(2 / 3 / 300)) ** 2), 5);
    expect(change.high - change.low).toBeCloseTo(2 * 1.96 * change.standardError, 12);
  });

  it('of employees is certain when everybody answered, and hidden below 5 answers', () => {
    const answers = { promoters: 6, passives: 3, detractors: 1 };
    expect(employeeNpsInterval(answers, 10)).toMatchObject({ points: 50, low: 50, high: 50 });
    expect(employeeNpsInterval(answers, 19)?.standardError).toBeCloseTo(
      (npsInterval(answers)?.standardError ?? NaN) * Math.sqrt(9 / 18),
      12,
    );
    expect(employeeNpsInterval({ promoters: 2, passives: 1, detractors: 1 }, 10)).toBeUndefined();
  });

  it('does not exist without an answer', () => {
    expect(npsInterval({ promoters: 0, passives: 0, detractors: 0 })).toBeUndefined();
    expect(npsVariance({ promoters: 0, passives: 0, detractors: 0 })).toBeUndefined();
  });
});
