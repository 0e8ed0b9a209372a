import { describe, expect, it } from '@jest/globals';
import { mondayOf } from './round-steps.js';

describe('the Friday round', () => {
  it.each([
    ['2026-09-21', '2026-09-21'],
    ['2026-09-25', '2026-09-21'],
    ['2026-09-27', '2026-09-21'],
    ['2026-03-01', '2026-02-23'],
    ['2027-01-02', '2026-12-28'],
  ])('is of the week from Monday on: %s', (day, monday) => {
    expect(mondayOf(day)).toBe(monday);
  });
});
