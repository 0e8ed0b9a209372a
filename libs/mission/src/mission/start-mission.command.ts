import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { missionCommand } from './mission-command.js';

export const startMission = missionCommand('startMission', {
  about:
    'Starts the mission, once mandate, sponsor, reporting line, scope, issue, objective and transfer plan are there.',
  roles: ['CONSULTANT', 'LEADERSHIP'],
  draftOnly: true,
  fields: {},
  decide({ mission, transfer }) {
    if (!mission.mandateSignedOn) return refuse('MANDATE_NOT_SIGNED');
    if (!mission.sponsor) return refuse('SPONSOR_MISSING');
    if (!mission.reportingLine) return refuse('REPORTING_LINE_MISSING');
    if (!mission.scope) return refuse('SCOPE_MISSING');
    if (Object.keys(mission.issues).length === 0) return refuse('ISSUE_MISSING');
    if (Object.keys(mission.objectives).length === 0) return refuse('OBJECTIVE_MISSING');
    if (!transfer.plan) return refuse('TRANSFER_PLAN_MISSING');
    return [fact('MissionStarted', {})];
  },
});
