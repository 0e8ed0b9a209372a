import { evidence, load, resource } from '#decider';
import { fact } from '../pipeline/command.js';
import { operationsCommand } from './operations-command.js';

export const identifyBottleneck = operationsCommand('identifyBottleneck', {
  about: 'Names the resource that limits the flow, with its load and the evidence. Again: the load as it is now.',
  roles: ['CONSULTANT', 'TEAM', 'LEADERSHIP'],
  fields: {
    resource: resource(),
    utilisation: load().about('Load over capacity, a ratio: 0.93; above 1 work piles up.'),
    evidence: evidence().starred(),
  },
  decide: (_, input) => [fact('BottleneckIdentified', input)],
});
