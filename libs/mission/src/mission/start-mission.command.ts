import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { missionCommand } from './mission-command.js';
import { BRINGS, missingToStart } from './start-rules.js';
import { say } from '#decider';

export const startMission = missionCommand('startMission', {
  label: say('Démarrer la mission', 'Start the mission'),
  about: say(
    'Démarre la mission, une fois réunis mandat, sponsor, rattachement, périmètre, enjeu, objectif et plan de transfert.',
    'Starts the mission, once mandate, sponsor, reporting line, scope, issue, objective and transfer plan are there.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP'],
  openIn: ['DRAFT'],
  fields: {},
  decide(state) {
    const missing = missingToStart(state);
    const [first] = missing;
    return first
      ? refuse(first, { missing, commands: missing.map((code) => BRINGS[code]) })
      : [fact('MissionStarted', {})];
  },
});
