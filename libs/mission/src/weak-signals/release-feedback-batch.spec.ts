import { given, missionAfter, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { releaseFeedbackBatch } from './release-feedback-batch.command.js';

const batch = {
  week: '2026-W21',
  entries: 9,
  themes: [
    { theme: 'outil imposé trop vite', count: 6 },
    { theme: 'charge', count: 2 },
    { theme: 'positif', count: 1 },
  ],
  bySite: [
    { site: 'Valence', entries: 5 },
    { site: 'Chambéry', entries: 4 },
  ],
};
const few = (entries: number) => ({ week: '2026-W21', entries, themes: [{ theme: 'charge', count: entries }] });
const released = told(
  'InformalFeedbackBatchReleased',
  { batch: 'F1', ...batch, population: 11 },
  { on: '2026-05-25', by: 'SYSTEM', role: 'SYSTEM' },
);

describe('releaseFeedbackBatch', () => {
  const releasing = given(startedCedre).by('SYSTEM').on('2026-05-25');

  it('records the counts of a week in one event, by theme and by site', () => {
    releasing
      .when(releaseFeedbackBatch, batch)
      .then({ type: 'InformalFeedbackBatchReleased', data: { batch: 'F1', ...batch } })
      .thenFlagged();
  });

  it('numbers the batches in the order of release', () => {
    given(startedCedre, released)
      .by('SYSTEM')
      .on('2026-06-01')
      .when(releaseFeedbackBatch, { ...batch, week: '2026-W22' })
      .then({ type: 'InformalFeedbackBatchReleased', data: { batch: 'F2', week: '2026-W22' } });
  });

  it('waits at 4 entries and releases at 5, without telling how many there are', () => {
    releasing.when(releaseFeedbackBatch, few(4)).thenRefused('ANONYMITY_THRESHOLD', { threshold: 5 });
    releasing.when(releaseFeedbackBatch, few(0)).thenRefused('ANONYMITY_THRESHOLD', { threshold: 5 });
    releasing
      .when(releaseFeedbackBatch, few(5))
      .then({ type: 'InformalFeedbackBatchReleased', data: { entries: 5, bySite: undefined } });
  });

  it('counts the internal people with a role on that day as population', () => {
    const population = (expected: number, ...more: readonly ReturnType<typeof told>[]) =>
      given(startedCedre, more)
        .by('SYSTEM')
        .on('2026-05-25')
        .when(releaseFeedbackBatch, batch)
        .then({ type: 'InformalFeedbackBatchReleased', data: { population: expected } });
    const by = { by: 'ADM', role: 'FIRM_ADMIN' };
    population(11);
    population(12, told('AccessRoleAssigned', { person: 'LOG', role: 'TEAM' }, { on: '2026-05-25', ...by }));
    population(11, told('AccessRoleAssigned', { person: 'EXT', role: 'CONSULTANT' }, { on: '2026-05-25', ...by }));
    population(10, told('AccessRoleRemoved', { person: 'TEC', role: 'TEAM' }, { on: '2026-05-25', ...by }));
  });

  it('is for the system alone', () => {
    releasing
      .by('COO')
      .when(releaseFeedbackBatch, batch)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['SYSTEM'] });
  });

  it('leaves its counts to whoever reads feedback', () => {
    const { feedback } = missionAfter(...startedCedre, released).weakSignals;
    expect(feedback).toMatchObject([{ batch: 'F1', ...batch, population: 11, on: '2026-05-25' }]);
  });
});
