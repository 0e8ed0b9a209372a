import { text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { missionCommand } from './mission-command.js';
import { statusMissing } from './mission-rules.js';

export const resumeMission = missionCommand('resumeMission', {
  label: say('Reprendre la mission', 'Resume the mission'),
  about: say('Reprend une mission mise en pause.', 'Goes on with a mission that was paused.'),
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: { reason: text().starred() },
  decide: (state, input, { mission: code }) =>
    statusMissing(state, code, ['SUSPENDED']) ?? [fact('MissionResumed', input)],
});
