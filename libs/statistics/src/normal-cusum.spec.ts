import { describe, expect, it } from '@jest/globals';
import { normalCusumStep, oneSidedCusumArl, twoSidedCusumArl } from './index.js';

const SHIFTS = [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 4];
/** Montgomery, Introduction to Statistical Quality Control, table 9.3, k = ½; then the exact values. */
const TABLES = [
  {
    h: 4,
    published: [168, 74.2, 26.6, 13.3, 8.38, 4.75, 3.34, 2.62, 2.19, 1.71],
    computed: [167.6838, 74.224, 26.6302, 13.2851, 8.3831, 4.7472, 3.3428, 2.6195, 2.1945, 1.7085],
    fromHalf: [148.6956, 62.6982, 20.064, 8.968, 5.2869, 2.862, 2.0144, 1.5858, 1.3254, 1.067],
  },
  {
    h: 5,
    published: [465, 139, 38.0, 17.0, 10.4, 5.75, 4.01, 3.11, 2.57, 2.01],
    computed: [465.4435, 139.4937, 37.9961, 17.0483, 10.376, 5.7472, 4.0089, 3.1137, 2.5733, 2.0126],
    fromHalf: [430.3908, 121.6879, 28.6658, 11.2358, 6.3469, 3.372, 2.3623, 1.8562, 1.5396, 1.1594],
  },
];
const ROWS = TABLES.flatMap(({ h, published, computed, fromHalf }) =>
  SHIFTS.map((shift, i) => ({
    h,
    shift,
    published: published[i] ?? NaN,
    computed: computed[i] ?? NaN,
    fromHalf: fromHalf[i] ?? NaN,
  })),
);

describe('the run length of a two-sided normal CUSUM, k = ½ (Montgomery, table 9.3)', () => {
  it.each(ROWS)('h $h, shift $shift', ({ h, shift, published, computed, fromHalf }) => {
    const chart = { k: 0.5, h };
    const arl = twoSidedCusumArl(chart, shift);
    expect(Math.abs(arl - computed)).toBeLessThanOrEqual(1e-6 * computed + 5e-5);
    expect(Math.abs(arl / published - 1)).toBeLessThan(0.0037);
    expect(Math.abs(twoSidedCusumArl(chart, shift, h / 2) - fromHalf)).toBeLessThanOrEqual(1e-6 * fromHalf + 5e-5);
  });

  it('is 368.5614 without a shift for h 4.77, twice that for one side', () => {
    expect(twoSidedCusumArl({ k: 0.5, h: 4.77 }, 0)).toBeCloseTo(368.5614, 4);
    expect(oneSidedCusumArl({ k: 0.5, h: 4.77 }, 0)).toBeCloseTo(737.1, 1);
  });
});

describe('the run length of one side', () => {
  it.each([
    [4, 0, 0, 335.3676],
    [4, 1, 0, 8.3832],
    [5, 0, 0, 930.887],
    [5, 1, 0, 10.376],
    [4, 0, 2, 316.3794],
    [4, 1, 2, 5.291],
  ])('h %d, shift %d, head start %d', (h, shift, headStart, arl) => {
    expect(Math.abs(oneSidedCusumArl({ k: 0.5, h }, shift, headStart) - arl)).toBeLessThanOrEqual(1e-6 * arl + 5e-5);
  });
});

describe('the recursion of a normal CUSUM (Page 1954)', () => {
  it('adds what exceeds k and never goes below 0', () => {
    const chart = { k: 0.5, h: 4.77 };
    expect(normalCusumStep(chart, 0, 0.25)).toBe(0);
    expect(normalCusumStep(chart, 1, 2)).toBe(2.5);
    expect(normalCusumStep(chart, 1, -3)).toBe(0);
  });
});
