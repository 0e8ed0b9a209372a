import { draftedCedre, given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { planMilestone } from './plan-milestone.command.js';

const audit = { milestone: 'J1', kind: 'FLASH_AUDIT', due: '2026-02-27' };

describe('planMilestone', () => {
  it('plans a dated step, without deliverables or functions unless they are named', () => {
    given(startedCedre)
      .when(planMilestone, audit)
      .then({ type: 'MilestonePlanned', data: { ...audit, deliverables: [], functions: [] } })
      .thenFlagged();
  });

  it('names deliverables that may be planned later', () => {
    given(startedCedre)
      .when(planMilestone, { ...audit, name: 'Audit flash', deliverables: ['L1'], functions: ['atelier', 'SAV'] })
      .then({
        type: 'MilestonePlanned',
        data: { name: 'Audit flash', deliverables: ['L1'], functions: ['atelier', 'SAV'] },
      });
  });

  it('is for the firm and leadership, from the draft on', () => {
    given(draftedCedre).by('DIR').when(planMilestone, audit).then({ type: 'MilestonePlanned', data: audit });
    given(startedCedre).by('PROD').when(planMilestone, audit).thenRefused('ROLE_FORBIDDEN');
  });

  it('ends with the mission at the latest', () => {
    given(startedCedre)
      .when(planMilestone, { ...audit, due: '2026-10-09' })
      .thenFlagged();
    given(startedCedre)
      .when(planMilestone, { ...audit, due: '2026-10-10' })
      .thenRefused('BEYOND_MISSION_END', { date: '2026-10-10', plannedEnd: '2026-10-09' });
  });

  it('gives each step a reference of its own', () => {
    const planned = told('MilestonePlanned', {
      milestone: 'J1',
      kind: 'HANDOVER',
      due: '2026-10-02',
      deliverables: [],
      functions: [],
    });
    given(startedCedre, planned).when(planMilestone, audit).thenRefused('REF_TAKEN', { kind: 'milestone', ref: 'J1' });
  });
});
