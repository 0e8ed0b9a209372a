import { int, newRef, site, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { operationsCommand } from './operations-command.js';

export const reportIrritant = operationsCommand('reportIrritant', {
  about: 'Reports a repeated nuisance.',
  roles: ['TEAM', 'SUCCESSOR', 'CONSULTANT', 'LEADERSHIP', 'SPONSOR'],
  fields: {
    irritant: newRef('irritant'),
    topic: text().about('What comes back, in the words of those who live with it.'),
    severity: int(1, 3).about('1 annoying, 2 costly, 3 blocking.'),
    site: site().maybe(),
  },
  decide: (_, input) => [fact('IrritantReported', input)],
});
