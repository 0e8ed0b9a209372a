import { isMonth, periodStart } from '#calendar';
import { cents, evidence, period, say } from '#decider';
import { fact } from '../../pipeline/command.js';
import { refuse } from '../../refusals/refusals.js';
import { missionCommand } from '../mission-command.js';

export const recordFee = missionCommand('recordFee', {
  label: say('Saisir les honoraires facturés', 'Record a fee'),
  about: say(
    'Enregistre ce que le cabinet a facturé pour un mois. Plusieurs factures d’un mois s’additionnent.',
    'Records what the firm has charged for a month. Several charges of one month add up.',
  ),
  roles: ['FIRM_ADMIN', 'LEADERSHIP'],
  openIn: ['ACTIVE', 'SUSPENDED', 'CLOSED'],
  fields: {
    period: period().about(say('Mois (2026-03).', 'Month (2026-03).')),
    amountCents: cents(),
    evidence: evidence().maybe().about(say('La facture.', 'The invoice.')),
  },
  decide(_, input, { occurredOn }) {
    const first = isMonth(input.period) ? periodStart(input.period) : undefined;
    if (first === undefined)
      return refuse('INVALID_INPUT', {
        field: 'period',
        why: say('un mois, comme 2026-03', 'a month, such as 2026-03'),
      });
    if (first > occurredOn) return refuse('FUTURE_DATE', { date: first });
    return [fact('FeeRecorded', input)];
  },
});
