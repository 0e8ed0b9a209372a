import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mannKendall, senSlope } from './index.js';

const HOLY_CROSS = [12.9, 14.8, 13.2, 15.7, 13.8, 15.6, 12.9, 11.0, 17.3, 15.9, 19.0, 18.3, 20.1, 21.7];
/** Annual flow of the Nile at Aswan, 1871–1970, 1e8 m³: Cobb (1978). */
const NILE = [
  1120, 1160, 963, 1210, 1160, 1160, 813, 1230, 1370, 1140, 995, 935, 1110, 994, 1020, 960, 1180, 799, 958, 1140, 1100,
  1210, 1150, 1250, 1260, 1220, 1030, 1100, 774, 840, 874, 694, 940, 833, 701, 916, 692, 1020, 1050, 969, 831, 726, 456,
  824, 702, 1120, 1100, 832, 764, 821, 768, 845, 864, 862, 698, 845, 744, 796, 1040, 759, 781, 865, 845, 944, 984, 897,
  822, 1010, 771, 676, 649, 846, 812, 742, 801, 1040, 860, 874, 848, 890, 744, 749, 838, 1050, 918, 986, 797, 923, 975,
  815, 1020, 906, 901, 1170, 912, 746, 919, 718, 714, 740,
];
describe('the Mann–Kendall test (Mann 1945, Kendall 1975)', () => {
  it('agrees with the published example of 14 values (Holy Cross)', () => {
    const test = mannKendall(HOLY_CROSS);
    expect(test).toMatchObject({ s: 54, law: 'NORMAL' });
    expect(test.variance).toBeCloseTo(332.666667, 6);
    expect(test.z).toBeCloseTo(2.905837, 6);
    expect(test.pRising).toBeCloseTo(0.00183136, 8);
    expect(test.pRising.toFixed(4)).toBe('0.0018');
  });

  it('finds the fall of the Nile (Cobb 1978)', () => {
    const test = mannKendall(NILE);
    expect(NILE).toHaveLength(100);
    expect(test).toMatchObject({ s: -1387, law: 'NORMAL' });
    expect(test.variance).toBeCloseTo(112728.333333, 6);
    expect(test.z).toBeCloseTo(-4.128067, 6);
    expect(test.pTwoSided).toBeCloseTo(3.658263e-5, 10);
    expect(test.pFalling).toBeCloseTo(3.658263e-5 / 2, 10);
    expect(test.tau).toBeCloseTo(-0.280741, 6);
    expect(senSlope(NILE)).toBeCloseTo(-2.6, 12);
  });

  it('falls back on the normal law, and says so, for few values with ties', () => {
    const test = mannKendall([1, 2, 2, 3, 3, 3, 4]);
    expect(test).toMatchObject({ s: 17, law: 'APPROXIMATE' });
    expect(test.variance).toBeCloseTo(39.666667, 6);
    expect(test.z).toBeCloseTo(2.540429, 6);
    expect(test.pTwoSided).toBeCloseTo(0.0110716, 7);
  });

  it('is exact for few distinct values', () => {
    const rise = mannKendall([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(rise).toMatchObject({ s: 45, variance: 125, law: 'EXACT', tau: 1 });
    expect(rise.z).toBeCloseTo(3.93548, 5);
    expect(rise.pRising).toBeCloseTo(1 / 3628800, 12);
    const fall = mannKendall([9, 4, 7, 5, 3]);
    expect(fall).toMatchObject({ s: -6, law: 'EXACT' });
    expect(fall.z).toBeCloseTo(-1.224745, 6);
    expect(fall.pFalling).toBeCloseTo(0.116667, 6);
  });

  it('sees no trend where there is none', () => {
    expect(mannKendall([5, 5, 5, 5])).toMatchObject({
      s: 0,
      z: 0,
      tau: 0,
      law: 'APPROXIMATE',
      pRising: 0.5,
      pTwoSided: 1,
    });
    expect(mannKendall([])).toMatchObject({ s: 0, z: 0, pRising: 1, pFalling: 1, pTwoSided: 1 });
    expect(senSlope([3])).toBeUndefined();
    expect(senSlope([1, 4, 2])).toBe(0.5);
  });

  it('mirrors a series turned upside down', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { maxLength: 15 }), (series) => {
        const test = mannKendall(series);
        const mirror = mannKendall(series.map((x) => -x));
        expect(mirror.s + test.s).toBe(0);
        expect(mirror.pFalling).toBeCloseTo(test.pRising, 12);
      }),
    );
  });
});
