import { day, lastDay, ref, resource, units, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { operationsCommand } from './operations-command.js';

export const allocateResource = operationsCommand('allocateResource', {
  label: say('Affecter une ressource', 'Allocate a resource'),
  about: say(
    'Réserve une part d’une ressource à un processus ou à une initiative, sur quelques jours.',
    'Reserves a part of a resource for a process or an initiative, over some days.',
  ),
  roles: ['LEADERSHIP', 'CONSULTANT', 'TEAM', 'SUCCESSOR'],
  fields: {
    resource: resource(),
    process: ref('process').requiredWhen(
      say('si aucune initiative n’est nommée', 'no initiative is named'),
      'INVALID_INPUT',
    ),
    initiative: ref('initiative').requiredWhen(
      say('si aucun processus n’est nommé', 'no process is named'),
      'INVALID_INPUT',
    ),
    capacityPerDay: units().about(say('Unités par jour qui sont réservées.', 'Units a day that are reserved.')),
    from: day(),
    to: lastDay('from'),
  },
  decide(_, input) {
    if (!input.process && !input.initiative) {
      return refuse('INVALID_INPUT', {
        field: 'process',
        why: say(
          'nommer ce à quoi elle est réservée, un processus ou une initiative',
          'name what it is reserved for, a process or an initiative',
        ),
      });
    }
    return [fact('ResourceAllocated', input)];
  },
});
