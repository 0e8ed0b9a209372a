import { day, lastDay, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { missionCommand } from './mission-command.js';

export const recordSponsorAbsence = missionCommand('recordSponsorAbsence', {
  label: say('Enregistrer une absence du sponsor', 'Record an absence of the sponsor'),
  about: say(
    'Enregistre que le sponsor est absent ; au-delà de dix jours ouvrés, un rappel le signale.',
    'Records that the sponsor is away; beyond ten working days it shows as a notice.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM'],
  fields: {
    from: day().about(say('Premier jour de l’absence.', 'First day of the absence.')),
    to: lastDay('from')
      .maybe()
      .about(
        say(
          'Dernier jour de l’absence ; sans indication, pas encore connu.',
          'Last day of the absence; left out, not known yet.',
        ),
      ),
  },
  decide({ mission }, input) {
    if (!mission.sponsor) return refuse('SPONSOR_MISSING');
    return [fact('SponsorAbsenceRecorded', input)];
  },
});
