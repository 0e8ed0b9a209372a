import { int, person, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { missionCommand } from './mission-command.js';

export const replaceSponsor = missionCommand('replaceSponsor', {
  label: say('Remplacer le sponsor', 'Replace the sponsor'),
  about: say('Met une autre personne à la place du sponsor.', 'Puts another person in the place of the sponsor.'),
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    sponsor: person().about(say('Code du nouveau sponsor.', 'Person code of the new sponsor.')),
    commitments: text().list().about(say('Ce à quoi le nouveau sponsor s’engage.', 'What the new sponsor commits to.')),
    arbitrationDays: int(1, 60)
      .maybe()
      .about(
        say(
          'Jours ouvrés en lesquels le sponsor tranche ; sans indication, comme avant.',
          'Working days within which the sponsor settles; left out, as before.',
        ),
      ),
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
