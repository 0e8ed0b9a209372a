import { describe, expect, it } from '@jest/globals';
import { placeAfter } from './matrix-keys.js';

const extent = { rows: 3, columns: 4 };
const middle = { row: 1, column: 2 };

describe('placeAfter', () => {
  it.each([
    ['ArrowUp', { row: 0, column: 2 }],
    ['ArrowDown', { row: 2, column: 2 }],
    ['ArrowLeft', { row: 1, column: 1 }],
    ['ArrowRight', { row: 1, column: 3 }],
    ['Home', { row: 1, column: 0 }],
    ['End', { row: 1, column: 3 }],
  ])('moves by one, or to the end of the row: %s', (key, place) => {
    expect(placeAfter(key, middle, extent)).toEqual(place);
  });

  it('stays within the matrix', () => {
    expect(placeAfter('ArrowUp', { row: 0, column: 0 }, extent)).toEqual({ row: 0, column: 0 });
    expect(placeAfter('ArrowRight', { row: 2, column: 3 }, extent)).toEqual({ row: 2, column: 3 });
  });

  it('goes to the corners with the control key', () => {
    expect(placeAfter('Home', middle, extent, true)).toEqual({ row: 0, column: 0 });
    expect(placeAfter('End', middle, extent, true)).toEqual({ row: 2, column: 3 });
  });

  it('leaves other keys alone', () => {
    expect(placeAfter('Tab', middle, extent)).toBeUndefined();
  });
});
