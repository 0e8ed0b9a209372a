import { describe, expect, it } from '@jest/globals';
import { gaussLegendre } from './gauss-legendre.js';

const integral = (rule: ReturnType<typeof gaussLegendre>, f: (x: number) => number): number =>
  rule.reduce((sum, { x, weight }) => sum + weight * f(x), 0);

describe('a Gauss–Legendre rule (Abramowitz and Stegun, table 25.4)', () => {
  it('of three nodes has those of the table', () => {
    const [left, middle, right] = gaussLegendre(-1, 1, 3);
    expect(left?.x).toBeCloseTo(-0.7745966692414834, 14);
    expect(left?.weight).toBeCloseTo(5 / 9, 14);
    expect(middle?.x).toBeCloseTo(0, 14);
    expect(middle?.weight).toBeCloseTo(8 / 9, 14);
    expect(right?.x).toBeCloseTo(0.7745966692414834, 14);
  });

  it('lies on any interval, from left to right', () => {
    const rule = gaussLegendre(2, 5, 2);
    expect(rule.map(({ x }) => x)).toEqual([
      expect.closeTo(3.5 - 1.5 / Math.sqrt(3), 14),
      expect.closeTo(3.5 + 1.5 / Math.sqrt(3), 14),
    ]);
    expect(integral(rule, () => 1)).toBeCloseTo(3, 13);
  });

  it.each([2, 3, 5, 8])('of %d nodes is exact up to the power 2n − 1, and not beyond', (nodes) => {
    const rule = gaussLegendre(0, 1, nodes);
    const power = 2 * nodes;
    expect(integral(rule, (x) => x ** (power - 1))).toBeCloseTo(1 / power, 14);
    expect(integral(rule, (x) => x ** power)).not.toBeCloseTo(1 / (power + 1), 14);
  });

  it('has 64 nodes, exact to the last digits', () => {
    const rule = gaussLegendre(0, Math.PI);
    expect(rule).toHaveLength(64);
    expect(integral(rule, Math.sin)).toBeCloseTo(2, 13);
  });
});
