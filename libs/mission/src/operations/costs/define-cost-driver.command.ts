import { newRef, ref, say, unit } from '#decider';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { operationsCommand } from '../operations-command.js';

export const defineCostDriver = operationsCommand('defineCostDriver', {
  label: say('Définir un inducteur de coût', 'Define a cost driver'),
  about: say(
    'Dit ce qui fait coûter un processus : commandes, réglages, livraisons. On compte ensuite les unités et ce qu’elles coûtent.',
    'Says what makes a process cost: orders, set-ups, deliveries. Its units and what they cost are then measured.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP'],
  fields: {
    driver: newRef('cost driver'),
    process: ref('process'),
    unit: unit().about(say('Ce que l’on compte : commande, réglage, livraison.', 'What is counted: order, set-up …')),
  },
  decide({ processes }, input) {
    const retired = processes.processes[input.process]?.retired;
    return retired
      ? refuse('WRONG_STATE', { kind: 'process', ref: input.process, state: 'retired' })
      : [fact('CostDriverDefined', input)];
  },
});
