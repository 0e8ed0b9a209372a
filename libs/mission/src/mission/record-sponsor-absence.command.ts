import { day } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { missionCommand } from './mission-command.js';

export const recordSponsorAbsence = missionCommand('recordSponsorAbsence', {
  about: 'Records that the sponsor is away; beyond ten working days it shows as a notice.',
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM'],
  fields: {
    from: day().about('First day of the absence.'),
    to: day().maybe().about('Last day of the absence; left out, not known yet.'),
  },
  decide({ mission }, input) {
    if (!mission.sponsor) return refuse('SPONSOR_MISSING');
    if (input.to && input.to < input.from) return refuse('DATES_REVERSED', { start: input.from, end: input.to });
    return [fact('SponsorAbsenceRecorded', input)];
  },
});
