import { given, startedCedre, tally } from '#specs';
import { describe, it } from '@jest/globals';
import { recordWeeklyTally } from './record-weekly-tally.command.js';

const counts = {
  week: '2026-W18',
  openDays: 4,
  clarifications: 9,
  contributors: 10,
  invited: 18,
  ownerDecisions: 10,
  opsDecisions: 20,
  ritualsHeld: 2,
  ritualsPlanned: 2,
};
const recording = given(startedCedre).by('ANA').on('2026-05-01');

describe('recordWeeklyTally', () => {
  it('records the counts of an open week', () => {
    recording
      .when(recordWeeklyTally, counts)
      .then({ type: 'WeeklySignalTallyRecorded', data: { ...counts, clarificationsExcluded: 0 } })
      .thenFlagged();
  });

  it('counts the excluded topic apart', () => {
    const apart = { clarificationsExcluded: 5, excludedTopic: 'cession' };
    recording.when(recordWeeklyTally, { ...counts, ...apart }).then({ type: 'WeeklySignalTallyRecorded', data: apart });
  });

  it('is for the consultant, the team and the successor', () => {
    recording
      .by('DIR')
      .when(recordWeeklyTally, counts)
      .thenRefused('ROLE_FORBIDDEN', {
        allowed: ['CONSULTANT', 'TEAM', 'SUCCESSOR'],
      });
    recording.by('DAF').when(recordWeeklyTally, counts).thenFlagged();
  });

  it('knows no tally of a closed week', () => {
    recording.when(recordWeeklyTally, { ...counts, openDays: 0 }).thenRefused('CLOSED_WEEK', { week: '2026-W18' });
  });

  it('has no more open days than the week has working days: 4 in the week of 1 May', () => {
    recording
      .when(recordWeeklyTally, { ...counts, openDays: 5 })
      .thenRefused('CALENDAR_MISMATCH', { week: '2026-W18', workingDays: 4, openDays: 5 });
    recording.when(recordWeeklyTally, { ...counts, openDays: 3 }).thenFlagged();
  });

  it('has no part larger than its whole', () => {
    const why = (field: string, fr: string, en: string) => ({ field, why: { fr, en } });
    recording
      .when(recordWeeklyTally, { ...counts, contributors: 19 })
      .thenRefused(
        'INVALID_INPUT',
        why('contributors', 'contributors 19 dépasse invited 18', 'contributors 19 is more than invited 18'),
      );
    recording.when(recordWeeklyTally, { ...counts, contributors: 18 }).thenFlagged();
    recording
      .when(recordWeeklyTally, { ...counts, ownerDecisions: 21 })
      .thenRefused(
        'INVALID_INPUT',
        why(
          'ownerDecisions',
          'ownerDecisions 21 dépasse opsDecisions 20',
          'ownerDecisions 21 is more than opsDecisions 20',
        ),
      );
    recording
      .when(recordWeeklyTally, { ...counts, ritualsHeld: 3 })
      .thenRefused(
        'INVALID_INPUT',
        why('ritualsHeld', 'ritualsHeld 3 dépasse ritualsPlanned 2', 'ritualsHeld 3 is more than ritualsPlanned 2'),
      );
  });

  it('waits for the Friday of the week, holiday or not', () => {
    recording.on('2026-04-30').when(recordWeeklyTally, counts).thenRefused('FUTURE_DATE', { date: '2026-05-01' });
  });

  it('is recorded once; after that it is corrected', () => {
    const recorded = given(startedCedre, tally('2026-W18', counts)).by('ANA').on('2026-05-04');
    recorded
      .when(recordWeeklyTally, counts)
      .thenRefused('ALREADY_MEASURED', { what: '2026-W18', revision: startedCedre.length });
    recorded
      .on('2026-05-08')
      .when(recordWeeklyTally, { ...counts, week: '2026-W19' })
      .thenFlagged();
  });
});
