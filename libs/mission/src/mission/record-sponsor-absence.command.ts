import { day, lastDay } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { missionCommand } from './mission-command.js';

export const recordSponsorAbsence = missionCommand('recordSponsorAbsence', {
  about: 'Records that the sponsor is away; beyond ten working days it shows as a notice.',
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM'],
  fields: {
    from: day().about('First day of the absence.'),
    to: lastDay('from').maybe().about('Last day of the absence; left out, not known yet.'),
  },
  decide({ mission }, input) {
    if (!mission.sponsor) return refuse('SPONSOR_MISSING');
    return [fact('SponsorAbsenceRecorded', input)];
  },
});
