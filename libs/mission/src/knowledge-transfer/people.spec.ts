import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { assessManagers } from './assess-managers.command.js';
import { completeTraining } from './complete-training.command.js';
import { holdMentoringSession } from './hold-mentoring-session.command.js';
import { planTraining } from './plan-training.command.js';
import { recordPersonDeparture } from './record-person-departure.command.js';

const item = (ref: string, holders: string[]) =>
  told(
    'KnowledgeItemIdentified',
    { item: ref, name: ref, criticality: 4, holders, firmCreated: false },
    { on: '2026-02-02' },
  );

describe('recordPersonDeparture', () => {
  const leaving = { person: 'TEC', lastDay: '2026-07-10' };

  it('tells which items the person did alone', () => {
    given(startedCedre, item('K06', ['TEC']), item('K07', ['SAV']), item('K08', ['SAV', 'TEC']))
      .by('CE1')
      .when(recordPersonDeparture, leaving)
      .then({ type: 'PersonDeparted', data: { ...leaving, itemsHeld: ['K06', 'K08'] } });
  });

  it('leaves out items that are followed no more', () => {
    given(startedCedre, item('K06', ['TEC']), told('KnowledgeItemRetired', { item: 'K06', reason: 'banc vendu' }))
      .when(recordPersonDeparture, leaving)
      .then({ type: 'PersonDeparted', data: { itemsHeld: [] } });
  });

  it('happens once', () => {
    given(startedCedre, told('PersonDeparted', { ...leaving, itemsHeld: [] }))
      .when(recordPersonDeparture, leaving)
      .thenRefused('WRONG_STATE', { kind: 'person', ref: 'TEC', state: 'departed' });
  });

  it('is accepted while the mission is suspended', () => {
    given(startedCedre, told('MissionSuspended', { reason: 'gel' }))
      .when(recordPersonDeparture, leaving)
      .then({ type: 'PersonDeparted', data: leaving });
  });
});

describe('assessManagers', () => {
  const first = { wave: 1, managers: 6, atTarget: 1, average: 2.1 };

  it('records a wave of the group', () => {
    given(startedCedre).by('RH').when(assessManagers, first).then({ type: 'ManagerAssessed', data: first });
  });

  it('records each wave once', () => {
    given(startedCedre, told('ManagerAssessed', first))
      .when(assessManagers, first)
      .thenRefused('REF_TAKEN', { kind: 'wave', ref: '1' });
  });

  it('cannot have more at the target than were assessed', () => {
    given(startedCedre)
      .when(assessManagers, { ...first, atTarget: 6 })
      .thenFlagged();
    given(startedCedre)
      .when(assessManagers, { ...first, atTarget: 7 })
      .thenRefused('INVALID_INPUT', { field: 'atTarget' });
  });
});

describe('Training (planTraining, completeTraining)', () => {
  const planning = { training: 'F1', person: 'SAV', skill: 'animation', due: '2026-05-29' };
  const planned = told('TrainingPlanned', planning);

  it('is planned under a reference of its own', () => {
    given(startedCedre).when(planTraining, planning).then({ type: 'TrainingPlanned', data: planning });
    given(startedCedre, planned).when(planTraining, planning).thenRefused('REF_TAKEN', { kind: 'training', ref: 'F1' });
  });

  it('is completed once', () => {
    given(startedCedre, planned)
      .by('RH')
      .when(completeTraining, { training: 'F1' })
      .then({ type: 'TrainingCompleted', data: { training: 'F1' } });
    given(startedCedre, planned, told('TrainingCompleted', { training: 'F1' }))
      .when(completeTraining, { training: 'F1' })
      .thenRefused('WRONG_STATE', { state: 'completed' });
    given(startedCedre).when(completeTraining, { training: 'F1' }).thenRefused('UNKNOWN_REF');
  });
});

describe('holdMentoringSession', () => {
  const session = { mentor: 'DIR', person: 'PROD', topic: 'arbitrer', minutes: 60 };

  it('takes two people', () => {
    given(startedCedre).when(holdMentoringSession, session).then({ type: 'MentoringSessionHeld', data: session });
    given(startedCedre)
      .when(holdMentoringSession, { ...session, person: 'DIR' })
      .thenRefused('INVALID_INPUT', { field: 'mentor' });
  });
});
