import { evidence, period, quantity, ref, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { operationsCommand } from './operations-command.js';

export const recordServiceLevel = operationsCommand('recordServiceLevel', {
  label: say('Enregistrer un niveau de service', 'Record a service level'),
  about: say(
    'Enregistre la valeur d’un niveau de service sur une période. Si la promesse est tenue se calcule.',
    'Records the value of a service level in a period. Whether the promise was kept is computed.',
  ),
  roles: ['TEAM', 'CONSULTANT', 'SUCCESSOR'],
  fields: {
    serviceLevel: ref('service level'),
    period: period(),
    value: quantity().about(say('Dans l’unité du niveau de service.', 'In the unit of the service level.')),
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
