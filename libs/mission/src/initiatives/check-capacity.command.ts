import { load, number, ref, resource, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { initiativeCommand } from './initiative-command.js';

export const checkCapacity = initiativeCommand('checkCapacity', {
  about: 'Records the load of a resource without and with the initiative. The last check of each resource counts.',
  roles: ['CONSULTANT', 'TEAM', 'SUCCESSOR'],
  fields: {
    initiative: ref('initiative'),
    resource: resource().or('main').about('Who or what has to deliver.'),
    utilisationBefore: load().about('Load over capacity without the initiative, a ratio.'),
    utilisationAfter: load().about('Load over capacity with it; above 1 work piles up.'),
    addedResource: text().maybe().about('What would be added to carry the load.'),
    hoursPerFte: number({ min: 0, max: 168 }).maybe().about('Hours a week of a full-time person meanwhile.'),
  },
  decide: (_, input) => [fact('InitiativeCapacityChecked', input)],
});
