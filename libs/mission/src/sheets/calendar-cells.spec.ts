import { describe, expect, it } from '@jest/globals';
import { readDay, readPeriod, readWeek } from './calendar-cells.js';

describe('a day in a cell', () => {
  it.each([
    ['2025-12-31', '2025-12-31'],
    ['2025-12-31 00:00:00', '2025-12-31'],
    ['2025-12-31T00:00:00.000Z', '2025-12-31'],
    ['31/12/2025', '2025-12-31'],
    ['1/2/2025', '2025-02-01'],
    ['01.02.2025', '2025-02-01'],
    ['01-02-2025', '2025-02-01'],
    [' 31/12/2025 00:00 ', '2025-12-31'],
    ['12/31/2025', undefined],
    ['31/12/25', undefined],
    ['31/12-2025', undefined],
    ['31/02/2025', undefined],
    ['2025-12-31 08:00', undefined],
    ['46022', undefined],
    ['hier', undefined],
    ['', undefined],
  ])('%j is %j', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });
});

describe('a week in a cell', () => {
  it.each([
    ['2025-W07', '2025-W07'],
    ['2025W7', '2025-W07'],
    ['2025-S07', '2025-W07'],
    ['S07 2025', '2025-W07'],
    ['s7 2025', '2025-W07'],
    ['S07/2025', '2025-W07'],
    ['Semaine 7 2025', '2025-W07'],
    ['Sem. 7 2025', '2025-W07'],
    ['W53 2026', '2026-W53'],
    ['2025-W53', undefined],
    ['S07 25', undefined],
    ['S07', undefined],
    ['Q1 2025', undefined],
    ['7/2025', undefined],
  ])('%j is %j', (typed, week) => {
    expect(readWeek(typed)).toBe(week);
  });
});

describe('a period in a cell', () => {
  it.each([
    ['2025-03', '2025-03'],
    ['2025/3', '2025-03'],
    ['03/2025', '2025-03'],
    ['3-2025', '2025-03'],
    ['mars 2025', '2025-03'],
    ['Février 2025', '2025-02'],
    ['févr.-25', '2025-02'],
    ['mars-25', '2025-03'],
    ['août 2025', '2025-08'],
    ['juil. 2025', '2025-07'],
    ['Dec 2025', '2025-12'],
    ['March 2025', '2025-03'],
    ['jui 2025', undefined],
    ['2025-Q1', '2025-Q1'],
    ['T1 2025', '2025-Q1'],
    ['2025-T4', '2025-Q4'],
    ['T5 2025', undefined],
    ['S07 2025', '2025-W07'],
    ['wave-2', 'wave-2'],
    ['Vague 2', 'wave-2'],
    ['13/2025', undefined],
    ['01/03/2025', undefined],
    ['2025', undefined],
    ['lundi 2025', undefined],
    ['', undefined],
  ])('%j is %j', (typed, period) => {
    expect(readPeriod(typed)).toBe(period);
  });
});
