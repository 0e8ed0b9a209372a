import { describe, expect, it } from '@jest/globals';
import { solve } from './linear-system.js';

describe('a linear system', () => {
  it('is solved', () => {
    const solution = solve(
      [
        [2, 1, -1],
        [-3, -1, 2],
        [-2, 1, 2],
      ],
      [8, -11, -3],
    );
    expect(solution).toEqual([expect.closeTo(2, 12), expect.closeTo(3, 12), expect.closeTo(-1, 12)]);
  });

  it('is solved though its first coefficient is 0', () => {
    expect(
      solve(
        [
          [0, 2],
          [3, 0],
        ],
        [4, 9],
      ),
    ).toEqual([3, 2]);
  });

  it('takes the largest coefficient of a column, whatever its sign: a tiny one would lose every digit', () => {
    const solution = solve(
      [
        [1e-20, 1, 1],
        [1, 1, 3],
        [-4, 2, 2],
      ],
      [2, 5, 0],
    );
    // To the digits of a number: x = 1, y = 1, z = 1.
    expect(solution).toEqual([expect.closeTo(1, 12), expect.closeTo(1, 12), expect.closeTo(1, 12)]);
  });

  it('is refused when there are fewer equations than unknowns', () => {
    expect(() => solve([[1, 2]], [3, 4])).toThrow(new RangeError('the matrix is not square'));
  });
});
