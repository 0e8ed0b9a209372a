import { describe, expect, it } from '@jest/globals';
import { ewmaArl, ewmaStep } from './index.js';

const SHIFTS = [0, 0.25, 0.5, 0.75, 1, 1.5, 2, 2.5, 3, 4];
/** Lucas and Saccucci (1990), table 3; then the exact values. */
const TABLES = [
  {
    lambda: 0.4,
    limit: 3.054,
    published: [500, 224, 71.2, 28.4, 14.3, 5.9, 3.5, 2.5, 2.0, 1.4],
    computed: [499.9513, 223.7278, 71.2005, 28.4184, 14.2628, 5.8749, 3.5215, 2.5392, 2.0186, 1.4399],
  },
  {
    lambda: 0.25,
    limit: 2.998,
    published: [500, 170, 48.2, 20.1, 11.1, 5.5, 3.6, 2.7, 2.3, 1.7],
    computed: [499.836, 170.2959, 48.2939, 20.1147, 11.1355, 5.4637, 3.6137, 2.7448, 2.2576, 1.727],
  },
  {
    lambda: 0.2,
    limit: 2.962,
    published: [500, 150, 41.8, 18.2, 10.5, 5.5, 3.7, 2.9, 2.4, 1.9],
    computed: [499.7351, 150.2164, 41.7644, 18.1496, 10.5417, 5.5006, 3.7434, 2.8803, 2.3809, 1.8644],
  },
  {
    lambda: 0.1,
    limit: 2.814,
    published: [500, 106, 31.3, 15.9, 10.3, 6.1, 4.4, 3.4, 2.9, 2.2],
    computed: [499.5796, 106.3219, 31.2974, 15.8475, 10.3307, 6.0842, 4.3623, 3.4417, 2.868, 2.1931],
  },
  {
    lambda: 0.05,
    limit: 2.615,
    published: [500, 84.1, 28.8, 16.4, 11.4, 7.1, 5.2, 4.2, 3.5, 2.7],
    computed: [499.933, 84.0059, 28.7637, 16.3742, 11.3828, 7.1125, 5.2249, 4.1679, 3.4962, 2.6945],
  },
];
const ROWS = TABLES.flatMap(({ lambda, limit, published, computed }) =>
  SHIFTS.map((shift, i) => ({ lambda, limit, shift, published: published[i] ?? NaN, computed: computed[i] ?? NaN })),
);

describe('the run length of a two-sided EWMA (Lucas and Saccucci 1990)', () => {
  it.each(ROWS)('λ $lambda, L $limit, shift $shift', ({ lambda, limit, shift, published, computed }) => {
    const arl = ewmaArl({ lambda, limit }, shift);
    expect(Math.abs(arl - computed)).toBeLessThanOrEqual(1e-6 * computed + 5e-5);
    expect(Math.abs(arl - published)).toBeLessThanOrEqual(Math.max(0.05, 0.005 * published));
  });

  it('is the one of SAS EWMAARL(1, .25, 3)', () => {
    expect(ewmaArl({ lambda: 0.25, limit: 3 }, 1)).toBeCloseTo(11.154267016, 8);
  });

  it('is 237.7 for the participation chart, were it two-sided and normal', () => {
    expect(ewmaArl({ lambda: 0.2, limit: 2.7 }, 0)).toBeCloseTo(237.7, 1);
  });
});

describe('the recursion of an EWMA (Roberts 1959)', () => {
  it('moves a fifth of the way', () => {
    expect(ewmaStep({ lambda: 0.2, limit: 2.7 }, 0.5, 1)).toBeCloseTo(0.6, 15);
  });
});
