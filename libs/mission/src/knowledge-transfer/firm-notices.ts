import { formatDay } from '#calendar';
import { MATTERS } from './criticality.js';
import type { ReadinessInputs } from '../inputs/readiness-inputs.js';
import { say } from '#decider';
import { gateUrgency } from '../inputs/gate-urgency.js';
import { called } from '../shared/wording.js';
import type { Notice, Urgency } from '../shared/notice.js';
import type { Day } from '../shared/vocabulary.js';
import { firmHoldings } from './firm-withdrawal.js';

/** What the firm has still to hand over on a day; late once the contract is over. */
export function firmNotices(inputs: ReadinessInputs, day: Day) {
  const { items, domains, rituals } = firmHoldings(inputs, day);
  const { plannedEnd } = inputs.mission;
  const isOver = plannedEnd < day;
  const due = {
    urgency: (isOver ? 'OVERDUE' : 'WATCH') as Urgency,
    by: plannedEnd,
    ...(isOver && { since: plannedEnd }),
  };
  const criticality = (item: string) => inputs.transfer.items[item]?.criticality ?? 0;
  const nameOf = (item: string) => called(item, inputs.transfer.items[item]?.name);
  const ritual = (ref: string) => called(ref, inputs.governance.rituals[ref]?.name);
  return {
    items: items.byFirm
      .toSorted((a, b) => criticality(b) - criticality(a))
      .map(
        (subject): Notice => ({
          code: 'FIRM_HOLDS_ITEM',
          ...due,
          ...(criticality(subject) >= MATTERS && { urgency: gateUrgency(inputs, 'G-PREST') }),
          subject,
          fact: {
            fr: `Seul le cabinet maîtrise le savoir ${nameOf(subject)}, de criticité ${criticality(subject)}.`,
            en: `Only the firm masters item ${nameOf(subject)}, of criticality ${criticality(subject)}.`,
          },
          expected: {
            fr: `Une personne de l’entreprise évaluée au niveau 4 d’ici au ${formatDay(plannedEnd, 'fr')}.`,
            en: `A person of the company assessed at level 4 by ${plannedEnd}.`,
          },
        }),
      ),
    domains: domains.byFirm.map(
      (subject): Notice => ({
        code: 'FIRM_DECIDES',
        ...due,
        subject,
        fact: say(`Le cabinet décide encore sur « ${subject} ».`, `The firm still decides on “${subject}”.`),
        expected: {
          fr: 'Transférer la délégation à une personne de l’entreprise.',
          en: 'Transfer the delegation to a person of the company.',
        },
      }),
    ),
    rituals: rituals.byFirm.map(
      (subject): Notice => ({
        code: 'FIRM_LEADS',
        ...due,
        subject,
        fact: say(
          `Le cabinet anime encore le rituel ${ritual(subject)}.`,
          `The firm still leads ritual ${ritual(subject)}.`,
        ),
        expected: {
          fr: 'En transférer l’animation à une personne de l’entreprise.',
          en: 'Transfer its lead to a person of the company.',
        },
      }),
    ),
  };
}
