import { addDays, addMonths, monthOf, periodEnd } from '#calendar';
import { say, type ReadOnly } from '#decider';
import type { MissionState } from '../../mission-state.js';
import type { Notice } from '../../shared/notice.js';
import type { Day } from '../../shared/vocabulary.js';
import { agreedFor, chargedFor, presenceIn } from './fees.state.js';

/** Days after a month within which its fee is recorded. */
const RECORDED_WITHIN = 15;

/** Months that are over, for which a fee was agreed and none is recorded: the first of them. */
export function feesToRecord({ mission }: ReadOnly<Pick<MissionState, 'mission'>>, day: Day): readonly Notice[] {
  const { fees } = mission;
  if (fees.set.length === 0) return [];
  const presence = presenceIn(mission);
  for (let first = `${monthOf(presence.from)}-01`; monthOf(first) < monthOf(day); first = addMonths(first, 1)) {
    const month = monthOf(first);
    if (chargedFor(fees, month) !== undefined || agreedFor(fees, month, presence) === 0) continue;
    const since = periodEnd(month) ?? day;
    const by = addDays(since, RECORDED_WITHIN);
    return [
      {
        code: 'FEE_TO_RECORD',
        urgency: day > by ? 'OVERDUE' : 'MISSING',
        subject: month,
        since,
        by,
        confidential: true,
        fact: say(
          `Les honoraires de ${month} sont convenus et aucune facture n’est saisie.`,
          `A fee was agreed for ${month} and no charge is recorded.`,
        ),
        expected: say('Saisir la facture du mois.', 'Record the charge of the month.'),
      },
    ];
  }
  return [];
}
