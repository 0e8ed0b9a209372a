import { evidence, period, quantity, ref } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { operationsCommand } from './operations-command.js';

export const recordServiceLevel = operationsCommand('recordServiceLevel', {
  about: 'Records the value of a service level in a period. Whether the promise was kept is computed.',
  roles: ['TEAM', 'CONSULTANT', 'SUCCESSOR'],
  fields: {
    serviceLevel: ref('service level'),
    period: period(),
    value: quantity().about('In the unit of the service level.'),
    evidence: evidence().maybe(),
  },
  decide({ operations }, input) {
    const promise = operations.serviceLevels[input.serviceLevel];
    if (!promise) return refuse('UNKNOWN_REF', { kind: 'service level', ref: input.serviceLevel });
    const known = promise.values[input.period];
    if (known)
      return refuse('ALREADY_MEASURED', {
        what: `${input.serviceLevel} ${input.period}`,
        revision: known.revision,
        command: 'strikeLine',
      });
    const { threshold, direction } = promise;
    const held = direction === 'UP' ? input.value >= threshold : input.value <= threshold;
    return [fact(held ? 'ServiceLevelHeld' : 'ServiceLevelBreached', { ...input, threshold })];
  },
});
