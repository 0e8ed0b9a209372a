import { draftedCedre, given, told } from '#specs';
import { describe, it } from '@jest/globals';
import { openTransferPlan } from './open-transfer-plan.command.js';

const plan = { plan: 'KT-1', receivers: ['PROD', 'SAV'], due: '2026-09-25' };
const planning = given(draftedCedre).on('2026-01-08');

describe('openTransferPlan', () => {
  it('says before the start who takes over, and by when', () => {
    planning.when(openTransferPlan, plan).then({ type: 'KnowledgeTransferPlanOpened', data: plan }).thenFlagged();
  });

  it('is for the consultants and for leadership', () => {
    planning
      .by('PROD')
      .when(openTransferPlan, plan)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['CONSULTANT', 'LEADERSHIP'] });
  });

  it('needs a receiver', () => {
    planning.when(openTransferPlan, { ...plan, receivers: [] }).thenRefused('NOT_INTERNAL', { field: 'receivers' });
  });

  it('hands over to internal people only', () => {
    planning
      .when(openTransferPlan, { ...plan, receivers: ['PROD', 'ANA'] })
      .thenRefused('NOT_INTERNAL', { person: 'ANA' });
    planning.when(openTransferPlan, { ...plan, receivers: ['MED'] }).thenRefused('NOT_INTERNAL', { person: 'MED' });
  });

  it('ends with the mission at the latest', () => {
    planning.when(openTransferPlan, { ...plan, due: '2026-10-09' }).thenFlagged();
    planning
      .when(openTransferPlan, { ...plan, due: '2026-10-10' })
      .thenRefused('BEYOND_MISSION_END', { date: '2026-10-10', plannedEnd: '2026-10-09' });
  });

  it('marks a plan that rests on one receiver', () => {
    planning.when(openTransferPlan, { ...plan, receivers: ['PROD'] }).thenFlagged('SINGLE_RELAY');
  });

  it('is opened once', () => {
    const opened = given(draftedCedre, told('KnowledgeTransferPlanOpened', plan)).on('2026-01-08');
    opened.when(openTransferPlan, { ...plan, plan: 'KT-2' }).thenRefused('WRONG_STATE', { kind: 'plan', ref: 'KT-1' });
    opened.when(openTransferPlan, { ...plan, plan: 'KT-2', receivers: [] }).thenRefused('NOT_INTERNAL');
    opened.when(openTransferPlan, plan).thenRefused('REF_TAKEN', { ref: 'KT-1' });
  });
});
