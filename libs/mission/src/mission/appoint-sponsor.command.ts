import { int, person, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { missionCommand } from './mission-command.js';
import { roleMissing } from './mission-rules.js';

export const appointSponsor = missionCommand('appointSponsor', {
  label: say('Désigner le sponsor', 'Appoint the sponsor'),
  about: say(
    'Désigne la personne qui garantit la légitimité de la mission et arbitre dans un délai.',
    'Appoints the person who guarantees the mission’s legitimacy and settles within a delay.',
  ),
  roles: ['LEADERSHIP'],
  fields: {
    sponsor: person().about(
      say('Code d’une personne qui tient le rôle de sponsor.', 'Code of a person who holds the role SPONSOR.'),
    ),
    commitments: text().list().about(say('Ce à quoi le sponsor s’engage.', 'What the sponsor commits to.')),
    arbitrationDays: int(1, 60)
      .or(5)
      .about(
        say(
          'Jours ouvrés en lesquels le sponsor tranche ce qui lui est soumis.',
          'Working days within which the sponsor settles what is put to them.',
        ),
      ),
  },
  decide(state, input, { today }) {
    const current = state.mission.sponsor;
    const unfit = roleMissing(state, input.sponsor, ['SPONSOR'], today);
    if (unfit) return unfit;
    if (current) return refuse('WRONG_STATE', { kind: 'sponsor', ref: current.person, state: 'ACTIVE' });
    return [fact('SponsorAppointed', input)];
  },
});
