import { describe, expect, it } from '@jest/globals';
import { stepsUntilLeft } from './absorption.js';

describe('the steps until a chain is left', () => {
  it('are one in so many from a single state', () => {
    expect(stepsUntilLeft([[0.75]], [0.25])).toEqual([4]);
  });

  it('are those of a fair game ended at either side: k·(n − k)', () => {
    const half = (from: number) => [0, 1, 2, 3].map((to) => (Math.abs(from - to) === 1 ? 0.5 : 0));
    const steps = stepsUntilLeft([half(0), half(1), half(2), half(3)], [0.5, 0, 0, 0.5]);
    expect(steps).toEqual([4, 6, 6, 4].map((exact) => expect.closeTo(exact, 12)));
  });

  it('are worked out for each state of a chain that goes one way', () => {
    const steps = stepsUntilLeft(
      [
        [0.5, 0.5, 0],
        [0, 0.8, 0.2],
        [0, 0, 0.9],
      ],
      [0, 0, 0.1],
    );
    expect(steps).toEqual([17, 15, 10].map((exact) => expect.closeTo(exact, 10)));
  });

  it('are without end where the chain cannot be left', () => {
    expect(stepsUntilLeft([[1]], [0])).toEqual([Infinity]);
    const steps = stepsUntilLeft(
      [
        [0, 1],
        [1, 0],
      ],
      [0, 0],
    );
    expect(steps).toEqual([Infinity, Infinity]);
  });

  it('are known from a state that is left at once, though others never are', () => {
    const steps = stepsUntilLeft(
      [
        [0, 0],
        [0, 1],
      ],
      [1, 0],
    );
    expect(steps).toEqual([1, Infinity]);
  });

  it('keep their digits where leaving is all but impossible', () => {
    const steps = stepsUntilLeft(
      [
        [0, 1],
        [1, 0],
      ],
      [0, 1e-30],
    );
    expect(steps[1]).toBeCloseTo(2e30, -18);
  });

  it('need the moves of each state', () => {
    expect(() => stepsUntilLeft([[0.5]], [0.5, 1])).toThrow(new RangeError('the chain has a state without moves'));
  });
});
