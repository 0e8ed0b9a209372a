import { cedreTalliesUntil, missionAfter, startedCedre } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { meetingsDue, ritualsKept } from './ritual-regularity.js';

const ALWAYS_OPEN = { weeks: [], days: [] };

describe('Meetings due', () => {
  it('each week: those of later weeks whose Friday has come', () => {
    expect(meetingsDue('WEEKLY', '2026-01-12', '2026-01-22', ALWAYS_OPEN)).toBe(0);
    expect(meetingsDue('WEEKLY', '2026-01-12', '2026-01-23', ALWAYS_OPEN)).toBe(1);
    expect(meetingsDue('WEEKLY', '2026-01-12', '2026-02-06', ALWAYS_OPEN)).toBe(3);
    expect(meetingsDue('FORTNIGHTLY', '2026-01-12', '2026-02-06', ALWAYS_OPEN)).toBe(1);
  });

  it('none in the weeks in which the company is closed', () => {
    const august = ['2026-W32', '2026-W33', '2026-W34'];
    expect(meetingsDue('WEEKLY', '2026-07-27', '2026-08-28', ALWAYS_OPEN)).toBe(4);
    expect(meetingsDue('WEEKLY', '2026-07-27', '2026-08-28', { weeks: august, days: [] })).toBe(1);
    expect(meetingsDue('DAILY', '2026-07-31', '2026-08-28', { weeks: august, days: [] })).toBe(5);
    expect(meetingsDue('DAILY', '2026-08-05', '2026-08-12', { weeks: august, days: [] })).toBe(0);
  });

  it('each working day, public holidays left out', () => {
    expect(meetingsDue('DAILY', '2026-05-12', '2026-05-15', ALWAYS_OPEN)).toBe(2);
    expect(meetingsDue('DAILY', '2026-05-12', '2026-05-12', ALWAYS_OPEN)).toBe(0);
  });

  it('each month and quarter: when the date has come back', () => {
    expect(meetingsDue('MONTHLY', '2026-01-31', '2026-02-27', ALWAYS_OPEN)).toBe(0);
    expect(meetingsDue('MONTHLY', '2026-01-31', '2026-02-28', ALWAYS_OPEN)).toBe(1);
    expect(meetingsDue('QUARTERLY', '2026-01-12', '2026-07-11', ALWAYS_OPEN)).toBe(1);
    expect(meetingsDue('QUARTERLY', '2026-01-12', '2026-07-12', ALWAYS_OPEN)).toBe(2);
  });
});

describe('Rituals kept', () => {
  it('are those of the weekly tallies of the last 90 days', () => {
    const { weakSignals } = missionAfter(...startedCedre, ...cedreTalliesUntil('2026-W20'));
    const { held, planned, tallies } = ritualsKept(weakSignals.tallies, '2026-05-15');
    expect(tallies.map(({ week }) => week).at(0)).toBe('2026-W08');
    expect({ held, planned }).toEqual({ held: 23, planned: 26 });
  });
});
