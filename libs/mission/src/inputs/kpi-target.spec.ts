import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { meets, progressTowards } from './kpi-target.js';

const value = fc.double({ noNaN: true, noDefaultInfinity: true });
const direction = fc.constantFrom('UP' as const, 'DOWN' as const);

describe('the progress of a KPI', () => {
  it.each([
    [0, 7, 0, 'DOWN', 0],
    [0, 0, 0, 'DOWN', 1],
    [8, 8, 8, 'UP', 1],
    [8, 7, 8, 'UP', 0],
    [3, 7, 5, 'DOWN', 0],
    [3, 4, 5, 'DOWN', 1],
    [12, 11, 8, 'DOWN', 0.25],
    [6, 7, 8, 'UP', 0.5],
    [-1e308, 0, 1e308, 'UP', 0.5],
    [6, 5, 8, 'UP', 0],
  ] as const)('from %d to %d, towards %d %s, is %d', (first, last, target, way, progress) => {
    expect(progressTowards(first, last, target, way)).toBe(progress);
  });

  it('is a share, and 1 exactly where the target is met', () => {
    fc.assert(
      fc.property(value, value, value, direction, (first, last, target, way) => {
        const progress = progressTowards(first, last, target, way);
        expect(progress >= 0 && progress <= 1).toBe(true);
        if (meets(last, target, way)) expect(progress).toBe(1);
        else if (meets(first, target, way)) expect(progress).toBe(0);
      }),
    );
  });
});
