import { preparedCedre, given, missionAfter, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { resumeMission } from './resume-mission.command.js';
import { suspendMission } from './suspend-mission.command.js';
import { terminateMission } from './terminate-mission.command.js';

const reason = { reason: 'inondation de l’atelier' };
const suspended = [
  ...startedCedre,
  told('MissionSuspended', reason, { on: '2026-03-02', by: 'DIR', role: 'LEADERSHIP' }),
];
const resumed = [...suspended, told('MissionResumed', reason, { on: '2026-03-16' })];
const ended = [...startedCedre, told('MissionTerminatedEarly', reason, { on: '2026-04-01' })];

describe('suspendMission', () => {
  it('pauses a running mission', () => {
    given(startedCedre).by('SPO').when(suspendMission, reason).then({ type: 'MissionSuspended', data: reason });
    given(resumed).by('DIR').when(suspendMission, reason).thenFlagged();
  });

  it('pauses nothing else', () => {
    given(preparedCedre)
      .by('DIR')
      .when(suspendMission, reason)
      .thenRefused('WRONG_STATE', { kind: 'mission', ref: 'M1', state: 'DRAFT' });
    given(suspended).by('DIR').when(suspendMission, reason).thenRefused('WRONG_STATE', { state: 'SUSPENDED' });
    given(ended).by('DIR').when(suspendMission, reason).thenRefused('MISSION_CLOSED', { on: '2026-04-01' });
  });

  it('gives a reason and is for leadership and the sponsor', () => {
    given(startedCedre).by('DIR').when(suspendMission).thenRefused('REASON_REQUIRED', { field: 'reason' });
    given(startedCedre).when(suspendMission, reason).thenRefused('ROLE_FORBIDDEN');
  });
});

describe('resumeMission', () => {
  it('goes on after a pause', () => {
    given(suspended).by('DIR').when(resumeMission, reason).then({ type: 'MissionResumed', data: reason });
    expect(missionAfter(...resumed).mission).toMatchObject({ status: 'ACTIVE' });
    expect(missionAfter(...resumed).mission.suspendedOn).toBeUndefined();
  });

  it('needs a pause, and a reason', () => {
    given(startedCedre).by('DIR').when(resumeMission, reason).thenRefused('WRONG_STATE', { state: 'ACTIVE' });
    given(suspended).by('DIR').when(resumeMission).thenRefused('REASON_REQUIRED');
    given(suspended).when(resumeMission, reason).thenRefused('ROLE_FORBIDDEN');
  });
});

describe('terminateMission', () => {
  it('ends a mission that runs or is paused, before its term', () => {
    given(startedCedre).by('SPO').when(terminateMission, reason).then({ type: 'MissionTerminatedEarly', data: reason });
    given(suspended).by('ADM').when(terminateMission, reason).thenFlagged();
    expect(missionAfter(...ended).mission).toMatchObject({
      status: 'CLOSED',
      closedOn: '2026-04-01',
      terminatedEarly: true,
    });
  });

  it('ends nothing else', () => {
    given(preparedCedre).by('DIR').when(terminateMission, reason).thenRefused('WRONG_STATE', { state: 'DRAFT' });
    given(ended).by('DIR').when(terminateMission, reason).thenRefused('MISSION_CLOSED');
  });

  it('gives a reason and is not for the consultant', () => {
    given(startedCedre).by('DIR').when(terminateMission).thenRefused('REASON_REQUIRED');
    given(startedCedre)
      .when(terminateMission, reason)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['LEADERSHIP', 'SPONSOR', 'FIRM_ADMIN'] });
  });
});
