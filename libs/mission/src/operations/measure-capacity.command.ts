import { day, evidence, lastDay, resource, units } from '#decider';
import { utilisation } from '#statistics';
import { fact } from '../pipeline/command.js';
import { operationsCommand } from './operations-command.js';
import { notPositiveRefusal } from './divisor-rules.js';

export const measureCapacity = operationsCommand('measureCapacity', {
  about: 'Records what was asked of a resource and what it could give, over some days. Its load is computed.',
  roles: ['CONSULTANT', 'TEAM', 'SUCCESSOR'],
  fields: {
    resource: resource(),
    from: day(),
    to: lastDay('from'),
    demandPerDay: units().about('Units asked for a day.'),
    capacityPerDay: units().about('Units possible a day, above 0.'),
    evidence: evidence().maybe(),
  },
  decide(_, input) {
    const unfit = notPositiveRefusal('capacityPerDay', input.capacityPerDay);
    if (unfit) return unfit;
    const load = utilisation(input.demandPerDay, input.capacityPerDay);
    return [fact('CapacityMeasured', { ...input, utilisation: load })];
  },
});
