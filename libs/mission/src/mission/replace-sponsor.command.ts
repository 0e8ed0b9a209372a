import { int, person, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { missionCommand } from './mission-command.js';

export const replaceSponsor = missionCommand('replaceSponsor', {
  about: 'Puts another person in the place of the sponsor.',
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    sponsor: person().about('Person code of the new sponsor.'),
    commitments: text().list().about('What the new sponsor commits to.'),
    arbitrationDays: int(1, 60).maybe().about('Working days within which the sponsor settles; left out, as before.'),
    reason: text().starred(),
  },
  decide({ mission: { sponsor: current } }, input) {
    if (!current) return refuse('SPONSOR_MISSING');
    if (input.sponsor === current.person) {
      return refuse('WRONG_STATE', { kind: 'sponsor', ref: current.person, state: 'ACTIVE' });
    }
    const { arbitrationDays = current.arbitrationDays } = input;
    return [fact('SponsorReplaced', { ...input, arbitrationDays, previous: current.person })];
  },
});
