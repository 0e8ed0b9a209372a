import { given, missionAfter, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { missMilestone } from './miss-milestone.command.js';
import { rescheduleMilestone } from './reschedule-milestone.command.js';

const planned = told(
  'MilestonePlanned',
  { milestone: 'J3', kind: 'MACRO_PROJECT', due: '2026-05-29', deliverables: [], functions: [] },
  { on: '2026-01-08' },
);
const reached = told('MilestoneReached', { milestone: 'J3' }, { on: '2026-05-28' });
const acquirer = told('AuditAccessGranted', {
  to: 'ACQ',
  scope: ['ALL'],
  until: '2026-10-31',
  nda: 'EV-017',
  cleanTeam: false,
});

describe('rescheduleMilestone', () => {
  const sooner = { milestone: 'J3', due: '2026-05-22', reason: 'équipe disponible plus tôt' };

  it('moves a step, earlier or later, for a reason', () => {
    given(startedCedre, planned)
      .when(rescheduleMilestone, sooner)
      .then({ type: 'MilestoneRescheduled', data: { ...sooner, previousDue: '2026-05-29' } })
      .thenFlagged();
    given(startedCedre, planned)
      .when(rescheduleMilestone, { ...sooner, reason: '' })
      .thenRefused('REASON_REQUIRED');
  });

  it('leaves a step alone once it is reached', () => {
    given(startedCedre, planned, reached)
      .on('2026-05-28')
      .when(rescheduleMilestone, sooner)
      .thenRefused('WRONG_STATE', { ref: 'J3', state: 'reached' });
  });

  it('is not for the acquirer, who does not steer before closing', () => {
    given(startedCedre, planned, acquirer)
      .by('ACQ')
      .when(rescheduleMilestone, sooner)
      .thenRefused('READ_ONLY_BEFORE_CLOSING');
  });
});

describe('missMilestone', () => {
  const missed = { milestone: 'J3', reason: 'retour arrière Chambéry', newDue: '2026-06-26' };
  const after = given(startedCedre, planned).on('2026-05-29');

  it('admits that a step was not done in time and says when it is due now', () => {
    after
      .when(missMilestone, missed)
      .then({ type: 'MilestoneMissed', data: { ...missed, previousDue: '2026-05-29' } })
      .thenFlagged();
    after.when(missMilestone, { ...missed, reason: undefined }).thenRefused('REASON_REQUIRED', { field: 'reason' });
  });

  it('gives it a later day', () => {
    after.when(missMilestone, { ...missed, newDue: '2026-05-30' }).thenFlagged();
    after
      .when(missMilestone, { ...missed, newDue: '2026-05-29' })
      .thenRefused('DATES_REVERSED', { start: '2026-05-29', end: '2026-05-29' });
  });

  it('leaves a step alone once it is reached', () => {
    given(startedCedre, planned, reached).on('2026-05-29').when(missMilestone, missed).thenRefused('WRONG_STATE');
  });
});

describe('a step that moved', () => {
  it('keeps its first due date and every move, with both its dates', () => {
    const { milestones } = missionAfter(
      ...startedCedre,
      planned,
      told(
        'MilestoneMissed',
        { milestone: 'J3', reason: 'retour arrière', newDue: '2026-06-26', previousDue: '2026-05-29' },
        { on: '2026-05-29', recordedOn: '2026-06-01' },
      ),
      told('MilestoneRescheduled', { milestone: 'J3', reason: 'congés', due: '2026-06-30', previousDue: '2026-06-26' }),
    );
    expect(milestones.milestones['J3']).toMatchObject({
      firstDue: '2026-05-29',
      due: '2026-06-30',
      moves: [
        { from: '2026-05-29', to: '2026-06-26', missed: true, on: '2026-05-29', recordedOn: '2026-06-01' },
        { from: '2026-06-26', to: '2026-06-30', missed: false, reason: 'congés' },
      ],
    });
  });
});
