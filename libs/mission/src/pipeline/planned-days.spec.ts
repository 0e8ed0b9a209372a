import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { planTraining } from '../knowledge-transfer/plan-training.command.js';
import { applyTemplate } from '../milestones/apply-template.command.js';
import { missMilestone } from '../milestones/miss-milestone.command.js';
import { planDeliverable } from '../milestones/plan-deliverable.command.js';
import { planMilestone } from '../milestones/plan-milestone.command.js';
import { reportIrritant } from '../operations/report-irritant.command.js';

const audit = { milestone: 'J1', kind: 'FLASH_AUDIT' as const };
const story = given(startedCedre).on('2026-03-02');

describe('A plan for a day that is past', () => {
  it('is marked on the line, and one for the same day is not', () => {
    story.when(planMilestone, { ...audit, due: '2026-03-01' }).thenFlagged('ALREADY_PAST');
    story.when(planMilestone, { ...audit, due: '2026-03-02' }).thenFlagged();
  });

  it('is compared with the business day, not with the day of recording', () => {
    story.when(planMilestone, { ...audit, due: '2026-02-27', occurredOn: '2026-02-26' }).thenFlagged();
  });

  it('is marked wherever one plans, in lists too', () => {
    story.when(planDeliverable, { deliverable: 'L1', name: 'Audit', due: '2026-02-02' }).thenFlagged('ALREADY_PAST');
    story.when(planDeliverable, { deliverable: 'L1', name: 'Audit' }).thenFlagged();
    story
      .when(planTraining, { training: 'F1', person: 'PROD', skill: 'animation', due: '2026-02-02' })
      .thenFlagged('ALREADY_PAST');
    story
      .when(applyTemplate, { template: 'SALE_PREPARATION', start: '2026-01-12' })
      .thenFlagged('ALREADY_PAST', 'ALREADY_PAST');
    const planned = told('MilestonePlanned', { ...audit, due: '2026-01-20', deliverables: [], functions: [] });
    given(startedCedre, planned)
      .on('2026-03-02')
      .when(missMilestone, { milestone: 'J1', reason: 'absence', newDue: '2026-02-02' })
      .thenFlagged('ALREADY_PAST');
  });
});

describe('A fact of before the mission', () => {
  const irritant = { irritant: 'I1', topic: 'attente', severity: 2 };

  it('is marked, unless it is brought in as history', () => {
    story.when(reportIrritant, { ...irritant, occurredOn: '2020-03-02' }).thenFlagged('BEFORE_MISSION', 'LATE_RECORD');
    story.when(reportIrritant, { ...irritant, occurredOn: '2020-03-02', origin: 'IMPORT' }).thenFlagged('IMPORTED');
  });

  it('is one of before the draft', () => {
    story.when(reportIrritant, { ...irritant, occurredOn: '2025-12-15' }).thenFlagged('BEFORE_MISSION', 'LATE_RECORD');
    story.when(reportIrritant, { ...irritant, occurredOn: '2025-12-16' }).thenFlagged('LATE_RECORD');
  });
});
