import { formatDay } from '#calendar';
import { MATTERS } from './criticality.js';
import type { ReadinessInputs } from '../inputs/readiness-inputs.js';
import type { Notice, Urgency } from '../shared/notice.js';
import type { Day } from '../shared/vocabulary.js';
import { firmHoldings } from './firm-withdrawal.js';

/** What the firm has still to hand over on a day; late once the contract is over. */
export function firmNotices(inputs: ReadinessInputs, day: Day) {
  const { items, domains, rituals } = firmHoldings(inputs, day);
  const { plannedEnd } = inputs.mission;
  const isOver = plannedEnd < day;
  const due = { urgency: (isOver ? 'OVERDUE' : 'WATCH') as Urgency, ...(isOver && { since: plannedEnd }) };
  const criticality = (item: string) => inputs.transfer.items[item]?.criticality ?? 0;
  return {
    items: items.byFirm
      .toSorted((a, b) => criticality(b) - criticality(a))
      .map(
        (subject): Notice => ({
          code: 'FIRM_HOLDS_ITEM',
          ...due,
          ...(criticality(subject) >= MATTERS && { urgency: 'BLOCKING' }),
          subject,
          fact: {
            fr: `Seul le cabinet maîtrise ${subject} (criticité ${criticality(subject)}).`,
            en: `Only the firm masters ${subject} (criticality ${criticality(subject)}).`,
          },
          expected: {
            fr: `Une personne interne évaluée au niveau 4 avant le ${formatDay(plannedEnd, 'fr')}.`,
            en: `An internal person assessed at level 4 before ${plannedEnd}.`,
          },
        }),
      ),
    domains: domains.byFirm.map(
      (subject): Notice => ({
        code: 'FIRM_DECIDES',
        ...due,
        subject,
        fact: { fr: `Le cabinet décide encore : ${subject}.`, en: `The firm still decides: ${subject}.` },
        expected: {
          fr: 'Transférer la délégation à un interne.',
          en: 'Transfer the delegation to an internal person.',
        },
      }),
    ),
    rituals: rituals.byFirm.map(
      (subject): Notice => ({
        code: 'FIRM_LEADS',
        ...due,
        subject,
        fact: { fr: `Le cabinet anime encore ${subject}.`, en: `The firm still leads ${subject}.` },
        expected: { fr: 'Transférer l’animation à un interne.', en: 'Transfer the lead to an internal person.' },
      }),
    ),
  };
}
