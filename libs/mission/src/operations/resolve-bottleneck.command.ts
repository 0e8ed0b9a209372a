import { evidence, load, resource, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { operationsCommand } from './operations-command.js';

export const resolveBottleneck = operationsCommand('resolveBottleneck', {
  label: say('Lever un goulot', 'Resolve a bottleneck'),
  about: say(
    'Dit qu’une ressource ne limite plus le flux, avec sa charge et la preuve.',
    'Says that a resource limits the flow no more, with its load and the evidence.',
  ),
  roles: ['CONSULTANT', 'TEAM', 'SUCCESSOR', 'LEADERSHIP'],
  fields: {
    resource: resource().about(
      say(
        'La ressource, telle qu’elle a été nommée à son identification.',
        'The resource, as it was named when it was identified.',
      ),
    ),
    utilisation: load().about(say('Charge sur capacité, un rapport.', 'Load over capacity, a ratio.')),
    evidence: evidence().starred(),
  },
  decide({ operations }, input) {
    const { resource } = input;
    const known = Object.hasOwn(operations.bottlenecks, resource) ? operations.bottlenecks[resource] : undefined;
    if (!known || known.resolvedOn !== undefined) return refuse('UNKNOWN_REF', { kind: 'bottleneck', ref: resource });
    return [fact('BottleneckResolved', input)];
  },
});
