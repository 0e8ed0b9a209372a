import { describe, expect, it } from '@jest/globals';
import { furthest, hasReached, nearest } from './position.js';

describe('Positions', () => {
  it.each([
    ['9', '10', false],
    ['10', '9', true],
    ['10', '10', true],
    [undefined, '0', false],
    [undefined, undefined, true],
    ['0', undefined, true],
    ['18446744073709551615', '9007199254740993', true],
  ])('%s has reached %s: %s', (position, wanted, reached) => {
    expect(hasReached(position, wanted)).toBe(reached);
  });

  it('are told apart by number, however many there are: the one furthest on, and the hindmost', () => {
    const positions = ['900', '10000', '20', '3000'];
    expect(positions.reduce<string | undefined>(furthest, undefined)).toBe('10000');
    expect(positions.reduce(nearest)).toBe('20');
    const withNone: (string | undefined)[] = ['900', undefined, '20'];
    expect(withNone.reduce(furthest)).toBe('900');
    expect(withNone.reduce(nearest)).toBeUndefined();
  });
});
