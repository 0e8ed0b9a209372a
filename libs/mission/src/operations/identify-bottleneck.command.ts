import { evidence, load, resource, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { operationsCommand } from './operations-command.js';

export const identifyBottleneck = operationsCommand('identifyBottleneck', {
  label: say('Identifier un goulot', 'Identify a bottleneck'),
  about: say(
    'Nomme la ressource qui limite le flux, avec sa charge et la preuve. De nouveau : la charge telle qu’elle est maintenant.',
    'Names the resource that limits the flow, with its load and the evidence. Again: the load as it is now.',
  ),
  roles: ['CONSULTANT', 'TEAM', 'LEADERSHIP'],
  fields: {
    resource: resource(),
    utilisation: load().about(
      say(
        'Charge sur capacité, un rapport : 0,93 ; au-dessus de 1 le travail s’accumule.',
        'Load over capacity, a ratio: 0.93; above 1 work piles up.',
      ),
    ),
    evidence: evidence().starred(),
  },
  decide: (_, input) => [fact('BottleneckIdentified', input)],
});
