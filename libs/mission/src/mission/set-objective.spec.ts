import { preparedCedre, given } from '#specs';
import { describe, it } from '@jest/globals';
import { setObjective } from './set-objective.command.js';

const objective = {
  objective: 'O2',
  issue: 'E1',
  kpi: 'K-DEL',
  baseline: 11.8,
  target: 9,
  due: '2026-09-30',
  feasible: 'two stations are idle',
  relevant: 'late orders cost clients',
};
const setting = given(preparedCedre).by('DIR').on('2026-01-08');

describe('setObjective', () => {
  it('sets a target on a KPI that may be defined later', () => {
    setting.when(setObjective, objective).then({ type: 'ObjectiveSet', data: objective }).thenFlagged();
  });

  it('is for leadership', () => {
    setting
      .by('COO')
      .when(setObjective, objective)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['LEADERSHIP'] });
  });

  it('is specific: it serves an issue that was declared, under a reference of its own', () => {
    setting.when(setObjective, { ...objective, issue: 'E9' }).thenRefused('UNKNOWN_REF', { kind: 'issue', ref: 'E9' });
    setting.when(setObjective, { ...objective, objective: 'O1' }).thenRefused('REF_TAKEN', { ref: 'O1' });
  });

  it('is measured: it starts from a baseline', () => {
    setting
      .when(setObjective, { ...objective, baseline: undefined, target: 0 })
      .thenRefused('NOT_SMART', { letter: 'M' });
    setting.when(setObjective, { ...objective, baseline: 0 }).thenFlagged();
  });

  it('is achievable: it asks for a change that can be made', () => {
    setting
      .when(setObjective, { ...objective, target: 11.8 })
      .thenRefused('NOT_SMART', { letter: 'A', field: 'target' });
    setting
      .when(setObjective, { ...objective, feasible: '' })
      .thenRefused('NOT_SMART', { letter: 'A', field: 'feasible' });
  });

  it('is relevant: it says why', () => {
    setting.when(setObjective, { ...objective, relevant: undefined }).thenRefused('NOT_SMART', { letter: 'R' });
  });

  it('is timely: due after the day it is set, and within the mission', () => {
    const due = (day: string) => setting.when(setObjective, { ...objective, due: day, occurredOn: '2026-01-07' });
    due('2026-01-07').thenRefused('NOT_SMART', { letter: 'T', due: '2026-01-07' });
    due('2026-01-08').thenFlagged();
    due('2026-10-09').thenFlagged();
    due('2026-10-10').thenRefused('NOT_SMART', { letter: 'T', plannedEnd: '2026-10-09' });
  });

  it('names the first letter that fails', () => {
    setting
      .when(setObjective, { objective: 'O2', issue: 'E1', kpi: 'K', target: 1, due: '2027-01-01' })
      .thenRefused('NOT_SMART', { letter: 'M' });
    setting.when(setObjective, { ...objective, feasible: '', relevant: '' }).thenRefused('NOT_SMART', { letter: 'A' });
    setting
      .when(setObjective, { ...objective, relevant: '', due: '2027-01-01' })
      .thenRefused('NOT_SMART', { letter: 'R' });
  });

  it('is marked when it asks for more than 95 % of capacity', () => {
    setting.when(setObjective, { ...objective, expectedUtilisation: 0.95 }).thenFlagged();
    setting.when(setObjective, { ...objective, expectedUtilisation: 0.96 }).thenFlagged('OBJECTIVE_BEYOND_CAPACITY');
  });
});
