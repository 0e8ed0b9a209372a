import { describe, expect, it } from '@jest/globals';
import { intervalPlaces } from './interval-scale.js';

describe('intervalPlaces', () => {
  it('puts an interval between zero and its upper end', () => {
    expect(intervalPlaces(0.2, 0.8, 0.5)).toEqual({ from: 25, length: 75, value: 62.5, zero: 0, mark: undefined });
  });

  it('keeps zero and the mark on the line', () => {
    expect(intervalPlaces(-0.5, 0.5, 0, 1.5)).toEqual({ from: 0, length: 50, value: 25, zero: 25, mark: 100 });
  });

  it('does not divide by nothing', () => {
    expect(intervalPlaces(0, 0, 0)).toEqual({ from: 0, length: 0, value: 0, zero: 0, mark: undefined });
  });
});
