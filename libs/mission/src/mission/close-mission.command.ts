import { lastDay, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { missionCommand } from './mission-command.js';

export const closeMission = missionCommand('closeMission', {
  label: say('Clore la mission', 'Close the mission'),
  about: say(
    'Met fin à la mission : un receveur a pris le relais, et des contrôles sont prévus ensuite.',
    'Ends the mission: a recipient has taken over, and checks are planned for afterwards.',
  ),
  roles: ['CONSULTANT', 'FIRM_ADMIN'],
  fields: {
    postMissionChecks: lastDay('occurredOn')
      .list()
      .about(
        say(
          'Jours où vérifier que ce qui a été transmis tient encore, au moins un.',
          'Days on which to look whether what was handed over still holds, at least one.',
        ),
      ),
  },
  decide({ exitReadiness: { acceptances, plan } }, input) {
    if (acceptances.length === 0) return refuse('HANDOVER_NOT_ACCEPTED', { recipients: plan?.recipients ?? [] });
    if (input.postMissionChecks.length === 0) return refuse('POST_CHECKS_MISSING');
    return [fact('MissionClosed', input)];
  },
});
