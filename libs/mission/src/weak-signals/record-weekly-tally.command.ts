import { count, int, name, week } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { tallyRefusal, weekIsOver } from './tally-rules.js';
import { weakSignalCommand } from './weak-signal-command.js';

export const recordWeeklyTally = weakSignalCommand('recordWeeklyTally', {
  about: 'Records the counts of an open week, on its Friday or later. A closed week has none: no zero.',
  roles: ['CONSULTANT', 'TEAM', 'SUCCESSOR'],
  fields: {
    week: week(),
    openDays: int(0, 5).about('Working days on which the company worked.'),
    clarifications: count('EVENTS_OF_A_WEEK').about('Requests for clarification, without those on the excluded topic.'),
    clarificationsExcluded: count('EVENTS_OF_A_WEEK')
      .or(0)
      .about('Requests on the excluded topic: counted apart, watched by no detector.'),
    excludedTopic: name().maybe().about('The topic counted apart, such as the sale of the company.'),
    contributors: count('PEOPLE').about('People who contributed in rituals; attending is not contributing.'),
    invited: count('PEOPLE').about('People invited to those rituals.'),
    ownerDecisions: count('EVENTS_OF_A_WEEK').about('Operating decisions taken by the owner.'),
    opsDecisions: count('EVENTS_OF_A_WEEK').about('All operating decisions.'),
    ritualsHeld: count(1_000),
    ritualsPlanned: count(1_000),
  },
  decide(state, input, { today }) {
    const refusal = tallyRefusal(input.week, input, state.mission.closures) ?? weekIsOver(input.week, today);
    if (refusal) return refusal;
    const recorded = state.weakSignals.tallies.find((tally) => tally.week === input.week);
    if (recorded) {
      const { revision } = recorded;
      return refuse('ALREADY_MEASURED', { what: input.week, revision, command: 'correctWeeklyTally' });
    }
    return [fact('WeeklySignalTallyRecorded', input)];
  },
});
