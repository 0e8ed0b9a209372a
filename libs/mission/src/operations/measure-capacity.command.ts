import { day, evidence, number, resource } from '#decider';
import { utilisation } from '#statistics';
import { fact } from '../pipeline/command.js';
import { operationsCommand } from './operations-command.js';
import { notPositiveRefusal, reversedRefusal } from './period-rules.js';

export const measureCapacity = operationsCommand('measureCapacity', {
  about: 'Records what was asked of a resource and what it could give, over some days. Its load is computed.',
  roles: ['CONSULTANT', 'TEAM', 'SUCCESSOR'],
  fields: {
    resource: resource(),
    from: day(),
    to: day(),
    demandPerDay: number({ min: 0 }).about('Units asked for a day.'),
    capacityPerDay: number().about('Units possible a day, above 0.'),
    evidence: evidence().maybe(),
  },
  decide(_, input) {
    const unfit = notPositiveRefusal('capacityPerDay', input.capacityPerDay) ?? reversedRefusal(input);
    if (unfit) return unfit;
    const load = utilisation(input.demandPerDay, input.capacityPerDay);
    return [fact('CapacityMeasured', { ...input, utilisation: load })];
  },
});
