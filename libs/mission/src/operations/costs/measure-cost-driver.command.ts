import { cents, evidence, period, ref, say, units } from '#decider';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { notPositiveRefusal } from '../divisor-rules.js';
import { measuredPeriodRefusal } from '../measured-period-rules.js';
import { operationsCommand } from '../operations-command.js';

export const measureCostDriver = operationsCommand('measureCostDriver', {
  label: say('Mesurer un inducteur de coût', 'Measure a cost driver'),
  about: say(
    'Enregistre, pour une période finie, combien d’unités il y a eu et ce qu’elles ont coûté ensemble.',
    'Records, for a period that is over, how many units there were and what they cost together.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM'],
  fields: {
    driver: ref('cost driver'),
    period: period().about(
      say(
        'Mois (2026-03), semaine ISO (2026-W18) ou trimestre (2026-Q1) ; toujours de la même sorte pour un inducteur.',
        'Month (2026-03), ISO week (2026-W18) or quarter (2026-Q1); always of one kind for a driver.',
      ),
    ),
    volume: units()
      .called(say('Volume de la période', 'Volume of the period'))
      .about(say('Unités de la période, au-dessus de 0.', 'Units of the period, above 0.')),
    costCents: cents().about(say('Coût de toutes ces unités.', 'What all of them cost.')),
    evidence: evidence().maybe(),
  },
  decide({ operations }, input, { today }) {
    const driver = operations.costDrivers[input.driver];
    if (!driver) return refuse('UNKNOWN_REF', { kind: 'cost driver', ref: input.driver });
    const unfit = measuredPeriodRefusal(input.driver, input.period, driver.measurements, today);
    return unfit ?? notPositiveRefusal('volume', input.volume) ?? [fact('CostDriverMeasured', input)];
  },
});
