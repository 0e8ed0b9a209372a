import { int, newRef, site, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { operationsCommand } from './operations-command.js';

export const reportIrritant = operationsCommand('reportIrritant', {
  label: say('Signaler un irritant', 'Report an irritant'),
  about: say('Signale une gêne qui revient.', 'Reports a repeated nuisance.'),
  roles: ['TEAM', 'SUCCESSOR', 'CONSULTANT', 'LEADERSHIP', 'SPONSOR'],
  fields: {
    irritant: newRef('irritant'),
    topic: text().about(
      say(
        'Ce qui revient, dans les mots de ceux qui le vivent.',
        'What comes back, in the words of those who live with it.',
      ),
    ),
    severity: int(1, 3).about(say('1 gênant, 2 coûteux, 3 bloquant.', '1 annoying, 2 costly, 3 blocking.')),
    site: site().maybe(),
  },
  decide: (_, input) => [fact('IrritantReported', input)],
});
