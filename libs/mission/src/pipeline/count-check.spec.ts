import { bool, count, day, group, lastDay, laterDay, week, say, type Fields } from '#decider';
import { given, startedCedre } from '#specs';
import { describe, it } from '@jest/globals';
import { commandsOf } from './command.js';

/** Names that no form has to call. */
const fields: Fields = {
  week: week().maybe(),
  people: count('PEOPLE').maybe(),
  events: count('EVENTS_OF_A_WEEK').maybe(),
  sites: count(10_000).list().maybe(),
  parts: group('PartsInput', { people: count('PEOPLE'), isThere: bool() })
    .list()
    .maybe(),
  from: day().maybe(),
  to: lastDay('from').maybe(),
  then: laterDay('to').list().maybe(),
  reviewOn: lastDay('occurredOn').maybe(),
  spans: group('SpansInput', { from: day(), to: lastDay('from') })
    .list()
    .maybe(),
};

/** A command that counts whatever can be counted. */
const counting = commandsOf('operations')('counting', {
  label: say('Essayer', 'Try'),
  about: say('Sert à essayer.', 'Counts.'),
  roles: ['CONSULTANT'],
  fields,
  decide: () => [],
});

const cedre = given(startedCedre).by('COO').on('2026-02-02');

describe('a count', () => {
  it('of people ends at four times the headcount', () => {
    cedre.when(counting, { people: 192 }).then();
    cedre.when(counting, { people: 193 }).thenRefused('COUNT_BEYOND', { field: 'people', value: 193, bound: 192 });
  });

  it('of events ends at 500 a person and working day of its week', () => {
    cedre.when(counting, { week: '2026-W06', events: 120_000 }).then();
    cedre
      .when(counting, { week: '2026-W06', events: 120_001 })
      .thenRefused('COUNT_BEYOND', { field: 'events', value: 120_001, bound: 120_000 });
    cedre
      .when(counting, { week: '2026-W15', events: 96_001 })
      .thenRefused('COUNT_BEYOND', { field: 'events', bound: 96_000 });
    cedre.when(counting, { events: 120_001 }).thenRefused('COUNT_BEYOND', { bound: 120_000 });
  });

  it('ends in lists and in parts too', () => {
    cedre.when(counting, { sites: [1, 10_000] }).then();
    cedre.when(counting, { sites: [1, 10_001] }).thenRefused('COUNT_BEYOND', { field: 'sites', bound: 10_000 });
    cedre.when(counting, { parts: [{ people: 192, isThere: true }] }).then();
    cedre
      .when(counting, { parts: [{ people: 1 }, { people: 1_000 }] })
      .thenRefused('COUNT_BEYOND', { field: 'people', value: 1_000, bound: 192 });
  });
});

describe('a span of days', () => {
  it('may last one day, and does not end before it begins', () => {
    cedre.when(counting, { from: '2026-03-02', to: '2026-03-02' }).then();
    cedre
      .when(counting, { from: '2026-03-02', to: '2026-03-01' })
      .thenRefused('DATES_REVERSED', { start: '2026-03-02', end: '2026-03-01' });
    cedre
      .when(counting, {
        spans: [
          { from: '2026-03-02', to: '2026-03-03' },
          { from: '2026-03-02', to: '2026-01-01' },
        ],
      })
      .thenRefused('DATES_REVERSED', { start: '2026-03-02', end: '2026-01-01' });
  });

  it('is looked at when both ends are given', () => {
    cedre.when(counting, { to: '2026-01-01' }).then();
    cedre.when(counting, { from: '2026-03-02' }).then();
  });

  it('may have to go on for a day', () => {
    cedre.when(counting, { to: '2026-03-02', then: ['2026-03-03'] }).then();
    cedre
      .when(counting, { to: '2026-03-02', then: ['2026-03-03', '2026-03-02'] })
      .thenRefused('DATES_REVERSED', { start: '2026-03-02', end: '2026-03-02' });
  });

  it('may begin with the business day', () => {
    cedre.when(counting, { reviewOn: '2026-02-02' }).then();
    cedre.when(counting, { reviewOn: '2026-02-01' }).thenRefused('DATES_REVERSED', { start: '2026-02-02' });
    cedre.when(counting, { occurredOn: '2026-01-20', reviewOn: '2026-02-01' }).then();
  });
});
