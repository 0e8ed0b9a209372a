import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { missionCommand } from './mission-command.js';
import { missingToStart } from './start-rules.js';

export const startMission = missionCommand('startMission', {
  about:
    'Starts the mission, once mandate, sponsor, reporting line, scope, issue, objective and transfer plan are there.',
  roles: ['CONSULTANT', 'LEADERSHIP'],
  draftOnly: true,
  fields: {},
  decide(mission) {
    const [missing] = missingToStart(mission);
    return missing ? refuse(missing) : [fact('MissionStarted', {})];
  },
});
