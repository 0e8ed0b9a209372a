import { text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { missionCommand } from './mission-command.js';
import { statusMissing } from './mission-rules.js';

export const suspendMission = missionCommand('suspendMission', {
  label: say('Suspendre la mission', 'Suspend the mission'),
  about: say('Met en pause une mission en cours.', 'Pauses a running mission.'),
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: { reason: text().starred() },
  decide: (state, input, { mission: code }) =>
    statusMissing(state, code, ['ACTIVE']) ?? [fact('MissionSuspended', input)],
});
