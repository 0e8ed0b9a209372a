import { ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { initiativeCommand } from './initiative-command.js';
import { statusRefusal } from './initiative-rules.js';

export const adjustInitiative = initiativeCommand('adjustInitiative', {
  label: say('Ajuster une initiative', 'Adjust an initiative'),
  about: say('Change un pari en cours, avec un motif.', 'Changes a running bet, with a reason.'),
  roles: ['LEADERSHIP', 'CONSULTANT', 'TEAM', 'SUCCESSOR'],
  fields: { initiative: ref('initiative'), change: text(), reason: text().starred() },
  decide: (state, input) =>
    statusRefusal(state, input.initiative, 'APPROVED', 'LAUNCHED') ?? [fact('InitiativeAdjusted', input)],
});
