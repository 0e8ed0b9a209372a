import { count, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { counted } from '../shared/wording.js';
import { governanceCommand } from './governance-command.js';

export const acknowledgeLegitimacy = governanceCommand('acknowledgeLegitimacy', {
  label: say('Enregistrer la connaissance du rôle', 'Record who knows the role'),
  about: say(
    'Enregistre combien de personnes disent connaître le rôle du COO externe.',
    'Records how many people say that they know the role of the external COO.',
  ),
  roles: ['TEAM', 'SUCCESSOR', 'LEADERSHIP'],
  fields: {
    audience: text().about(say('Qui a été interrogé.', 'Who was asked.')),
    acknowledged: count('PEOPLE').about(say('Personnes qui connaissent le rôle.', 'People who know the role.')),
    headcount: count('PEOPLE')
      .about(say('Personnes interrogées.', 'People asked.'))
      .called(say('Personnes interrogées', 'People asked')),
  },
  decide({ governance }, input, { mission }) {
    if (input.acknowledged > input.headcount) {
      return refuse('INVALID_INPUT', {
        field: 'acknowledged',
        why: say(
          `${input.acknowledged} pour ${counted(input.headcount, 'fr', 'personne interrogée', 'personnes interrogées')}`,
          `${input.acknowledged} of ${counted(input.headcount, 'en', 'person asked', 'people asked')}`,
        ),
      });
    }
    if (governance.legitimacy.communications.length === 0) {
      return refuse('WRONG_STATE', { kind: 'legitimacy', ref: mission, state: 'not communicated' });
    }
    return [fact('LegitimacyAcknowledged', input)];
  },
});
