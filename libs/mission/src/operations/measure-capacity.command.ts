import { day, evidence, lastDay, resource, units, say } from '#decider';
import { utilisation } from '#statistics';
import { fact } from '../pipeline/command.js';
import { operationsCommand } from './operations-command.js';
import { notPositiveRefusal } from './divisor-rules.js';

export const measureCapacity = operationsCommand('measureCapacity', {
  label: say('Mesurer une capacité', 'Measure a capacity'),
  about: say(
    'Enregistre ce qui a été demandé à une ressource et ce qu’elle pouvait donner, sur quelques jours. Sa charge se calcule.',
    'Records what was asked of a resource and what it could give, over some days. Its load is computed.',
  ),
  roles: ['CONSULTANT', 'TEAM', 'SUCCESSOR'],
  fields: {
    resource: resource(),
    from: day(),
    to: lastDay('from'),
    demandPerDay: units().about(say('Unités demandées par jour.', 'Units asked for a day.')),
    capacityPerDay: units().about(say('Unités possibles par jour, au-dessus de 0.', 'Units possible a day, above 0.')),
    evidence: evidence().maybe(),
  },
  decide(_, input) {
    const unfit = notPositiveRefusal('capacityPerDay', input.capacityPerDay);
    if (unfit) return unfit;
    const load = utilisation(input.demandPerDay, input.capacityPerDay);
    return [fact('CapacityMeasured', { ...input, utilisation: load })];
  },
});
