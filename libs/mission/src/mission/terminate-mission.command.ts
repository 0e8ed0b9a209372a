import { text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { missionCommand } from './mission-command.js';
import { statusMissing } from './mission-rules.js';

export const terminateMission = missionCommand('terminateMission', {
  label: say('Interrompre la mission', 'Terminate the mission early'),
  about: say(
    'Met fin à une mission avant son terme, sans passation.',
    'Ends a mission before its term, without a handover.',
  ),
  roles: ['LEADERSHIP', 'SPONSOR', 'FIRM_ADMIN'],
  fields: { reason: text().starred() },
  decide: (state, input, { mission: code }) =>
    statusMissing(state, code, ['ACTIVE', 'SUSPENDED']) ?? [fact('MissionTerminatedEarly', input)],
});
