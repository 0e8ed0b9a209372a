import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { documentExpectations } from './document-expectations.command.js';
import { reviewObjective } from './review-objective.command.js';
import { reviseObjective } from './revise-objective.command.js';

const leading = given(startedCedre).by('DIR').on('2026-04-01');

describe('reviseObjective', () => {
  const revision = { objective: 'O1', target: 0.3, reason: 'deux départs' };

  it('gives another target or another due day; what is left out stays', () => {
    leading.when(reviseObjective, revision).then({
      type: 'ObjectiveRevised',
      data: { ...revision, due: '2026-09-30', previous: { target: 0.25, due: '2026-09-30' } },
    });
    leading
      .when(reviseObjective, { objective: 'O1', due: '2026-10-09', reason: 'vente décalée' })
      .then({ type: 'ObjectiveRevised', data: { target: 0.25, due: '2026-10-09' } });
  });

  it('starts from the last revision', () => {
    const revised = told('ObjectiveRevised', {
      ...revision,
      due: '2026-09-01',
      previous: { target: 0.25, due: '2026-09-30' },
    });
    given(startedCedre, revised)
      .by('DIR')
      .when(reviseObjective, { ...revision, target: 0.2 })
      .then({ type: 'ObjectiveRevised', data: { due: '2026-09-01', previous: { target: 0.3, due: '2026-09-01' } } });
  });

  it('stays achievable and timely', () => {
    leading
      .when(reviseObjective, { ...revision, target: 0.71 })
      .thenRefused('NOT_SMART', { letter: 'A', field: 'target' });
    const due = (day: string) => leading.when(reviseObjective, { ...revision, due: day });
    due('2026-04-01').thenRefused('NOT_SMART', { letter: 'T' });
    due('2026-04-02').thenFlagged();
    due('2026-10-10').thenRefused('NOT_SMART', { letter: 'T', plannedEnd: '2026-10-09' });
    leading
      .on('2026-09-30')
      .when(reviseObjective, revision)
      .thenRefused('NOT_SMART', { letter: 'T', due: '2026-09-30' });
  });

  it('gives a reason, for an objective that was set', () => {
    leading.when(reviseObjective, { objective: 'O1', target: 0.3 }).thenRefused('REASON_REQUIRED');
    leading.when(reviseObjective, { ...revision, objective: 'O9' }).thenRefused('UNKNOWN_REF', { kind: 'objective' });
  });

  it('is for leadership', () => {
    leading.by('SPO').when(reviseObjective, revision).thenRefused('ROLE_FORBIDDEN');
  });
});

describe('reviewObjective', () => {
  const reviewed = (value: number, ...facts: ReturnType<typeof told>[]) =>
    given(startedCedre, facts).by('SPO').when(reviewObjective, { objective: 'O1', value });
  const result = (result: 'REACHED' | 'MISSED') =>
    ({ type: 'ObjectiveReviewed', data: { objective: 'O1', result } }) as const;

  it('is reached on the target or below, when it was to go down', () => {
    reviewed(0.24).then(result('REACHED'));
    reviewed(0.25).then(result('REACHED'));
    reviewed(0.26).then(result('MISSED'));
  });

  it('is reached on the target or above, when it was to go up', () => {
    const margin = told('ObjectiveSet', {
      objective: 'O4',
      issue: 'E1',
      kpi: 'K-MOP',
      baseline: 6.1,
      target: 8,
      due: '2026-09-30',
      feasible: 'oui',
      relevant: 'oui',
    });
    const review = (value: number) =>
      given(startedCedre, margin).by('DIR').when(reviewObjective, { objective: 'O4', value });
    review(7.9).then({ type: 'ObjectiveReviewed', data: { value: 7.9, result: 'MISSED' } });
    review(8).then({ type: 'ObjectiveReviewed', data: { value: 8, result: 'REACHED' } });
  });

  it('is held against the target as revised', () => {
    const revised = told('ObjectiveRevised', {
      objective: 'O1',
      target: 0.3,
      due: '2026-09-30',
      previous: { target: 0.25, due: '2026-09-30' },
      reason: 'x',
    });
    reviewed(0.28, revised).then(result('REACHED'));
  });

  it('is for leadership and the sponsor, about an objective that was set', () => {
    given(startedCedre).when(reviewObjective, { objective: 'O1', value: 0.2 }).thenRefused('ROLE_FORBIDDEN');
    leading.when(reviewObjective, { objective: 'O9', value: 0.2 }).thenRefused('UNKNOWN_REF');
  });
});

describe('documentExpectations', () => {
  const expected = { indicators: ['K-MOP'], deliverables: ['L1', 'L2'], reporting: ['hebdo dirigeant'] };

  it('names indicators and deliverables that may come later', () => {
    given(startedCedre)
      .when(documentExpectations, expected)
      .then({ type: 'ExpectationDocumented', data: expected })
      .thenFlagged();
    leading.when(documentExpectations, expected).thenFlagged();
  });

  it('is for the consultant and leadership', () => {
    given(startedCedre).by('SPO').when(documentExpectations, expected).thenRefused('ROLE_FORBIDDEN');
  });
});
