import { given, missionAfter, startedCedre, tally, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { correctWeeklyTally } from './correct-weekly-tally.command.js';

const week = '2026-W18';
const recorded = tally(week, { openDays: 4, clarifications: 9, contributors: 10 });
const correcting = given(startedCedre, recorded).by('ANA').on('2026-05-04');
const reason = 'deux demandes comptées deux fois';

describe('correctWeeklyTally', () => {
  it('keeps what was and what is now, of the fields that change', () => {
    correcting.when(correctWeeklyTally, { week, clarifications: 7, contributors: 10, reason }).then({
      type: 'WeeklySignalTallyCorrected',
      data: { week, from: { clarifications: 9 }, to: { clarifications: 7 }, reason },
    });
  });

  it('names a week that was recorded', () => {
    correcting
      .when(correctWeeklyTally, { week: '2026-W17', clarifications: 7, reason })
      .thenRefused('UNKNOWN_REF', { ref: '2026-W17' });
  });

  it('gives a reason', () => {
    correcting.when(correctWeeklyTally, { week, clarifications: 7, reason: ' '.trim() }).thenRefused('REASON_REQUIRED');
  });

  it('changes something', () => {
    correcting.when(correctWeeklyTally, { week, reason }).thenRefused('INVALID_INPUT');
    correcting.when(correctWeeklyTally, { week, clarifications: 9, reason }).thenRefused('INVALID_INPUT');
  });

  it('keeps to the rules of a tally', () => {
    correcting.when(correctWeeklyTally, { week, openDays: 0, reason }).thenRefused('CLOSED_WEEK');
    correcting
      .when(correctWeeklyTally, { week, openDays: 5, reason })
      .thenRefused('CALENDAR_MISMATCH', { workingDays: 4 });
    correcting
      .when(correctWeeklyTally, { week, invited: 9, reason })
      .thenRefused('INVALID_INPUT', { field: 'contributors' });
  });

  it('counts from then on, and is cited beside the line that recorded the week', () => {
    const corrected = told('WeeklySignalTallyCorrected', {
      week,
      from: { clarifications: 9 },
      to: { clarifications: 7 },
      reason,
    });
    const { tallies } = missionAfter(...startedCedre, recorded, corrected).weakSignals;
    const revision = startedCedre.length;
    expect(tallies).toMatchObject([
      { week, clarifications: 7, contributors: 10, revision, corrections: [revision + 1] },
    ]);
  });
});
