import { given, missionAfter, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { closeMission } from './close-mission.command.js';

const planned = told(
  'HandoverPlanApproved',
  { recipients: ['PROD', 'ACQ-ORG'], date: '2026-10-02' },
  { on: '2026-09-28' },
);
const accepted = told(
  'HandoverAccepted',
  { recipient: 'PROD', reserves: [], by: 'PROD' },
  { on: '2026-10-02', by: 'PROD' },
);
const checks = { postMissionChecks: ['2026-11-09', '2026-12-09'] };

describe('closeMission', () => {
  const closing = given(startedCedre, planned, accepted).on('2026-10-09');

  it('ends the mission once one recipient has taken over', () => {
    closing.when(closeMission, checks).then({ type: 'MissionClosed', data: checks }).thenFlagged();
    closing.by('ADM').when(closeMission, checks).thenFlagged();
  });

  it('needs a person who has taken over', () => {
    given(startedCedre, planned)
      .when(closeMission, checks)
      .thenRefused('HANDOVER_NOT_ACCEPTED', { recipients: ['PROD', 'ACQ-ORG'] });
    given(startedCedre)
      .when(closeMission, { postMissionChecks: [] })
      .thenRefused('HANDOVER_NOT_ACCEPTED', { recipients: [] });
  });

  it('plans at least one check', () => {
    closing.when(closeMission, { postMissionChecks: [] }).thenRefused('POST_CHECKS_MISSING');
  });

  it('is for the consultant and the firm’s administration', () => {
    closing
      .by('DIR')
      .when(closeMission, checks)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['CONSULTANT', 'FIRM_ADMIN'] });
  });

  it('closes the mission for good, with the days of the checks', () => {
    const closed = told('MissionClosed', checks, { on: '2026-10-09' });
    given(startedCedre, accepted, closed)
      .on('2026-10-10')
      .when(closeMission, checks)
      .thenRefused('MISSION_CLOSED', { on: '2026-10-09' });
    const { mission } = missionAfter(...startedCedre, accepted, closed);
    expect(mission).toMatchObject({ status: 'CLOSED', closedOn: '2026-10-09', ...checks });
    expect(mission.terminatedEarly).toBeUndefined();
  });
});
