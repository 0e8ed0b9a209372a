import { periodEnd } from '#calendar';
import { evidence, period, ref, say, signedCents } from '#decider';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { measuredPeriodRefusal } from '../measured-period-rules.js';
import { operationsCommand } from '../operations-command.js';
import { droppedRefusal } from './synergy-rules.js';

export const measureSynergy = operationsCommand('measureSynergy', {
  label: say('Mesurer une synergie', 'Measure a synergy'),
  about: say(
    'Enregistre ce qu’une synergie a vraiment rapporté sur une période finie, avec la preuve.',
    'Records what a synergy has really yielded in a period that is over, with the evidence.',
  ),
  roles: ['LEADERSHIP', 'CONSULTANT'],
  fields: {
    synergy: ref('synergy'),
    period: period().about(
      say(
        'Mois (2026-03), semaine ISO (2026-W18) ou trimestre (2026-Q1) ; toujours de la même sorte pour une synergie.',
        'Month (2026-03), ISO week (2026-W18) or quarter (2026-Q1); always of one kind for a synergy.',
      ),
    ),
    amountCents: signedCents().about(say('Négatif si elle a coûté.', 'Negative when it cost.')),
    evidence: evidence().starred(),
  },
  decide({ operations }, input, { today }) {
    const synergy = operations.synergies[input.synergy];
    if (!synergy) return refuse('UNKNOWN_REF', { kind: 'synergy', ref: input.synergy });
    const unfit =
      droppedRefusal(input.synergy, synergy) ??
      measuredPeriodRefusal(input.synergy, input.period, synergy.measurements, today);
    if (unfit) return unfit;
    const end = periodEnd(input.period) ?? today;
    if (end < synergy.from) return refuse('DATES_REVERSED', { start: synergy.from, end });
    return [fact('SynergyMeasured', input)];
  },
});
