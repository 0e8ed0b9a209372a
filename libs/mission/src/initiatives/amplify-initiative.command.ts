import { count, ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { initiativeCommand } from './initiative-command.js';
import { initiativeOf, statusRefusal } from './initiative-rules.js';
import { MOST_UNITS } from './initiatives-vocabulary.js';

export const amplifyInitiative = initiativeCommand('amplifyInitiative', {
  label: say('Amplifier une initiative', 'Amplify an initiative'),
  about: say('Agrandit un pari mesuré, avec un motif.', 'Makes a measured bet larger, with a reason.'),
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    initiative: ref('initiative'),
    newCap: count(MOST_UNITS)
      .maybe()
      .about(say('Unités qui peuvent être vendues désormais, au plus.', 'Most units that may be sold from now on.')),
    reason: text().starred(),
  },
  decide(state, input) {
    const { initiative } = input;
    if (initiativeOf(state, initiative).measurements.length === 0) return refuse('NOT_MEASURED', { initiative });
    return statusRefusal(state, initiative, 'APPROVED', 'LAUNCHED') ?? [fact('InitiativeAmplified', input)];
  },
});
