import { formatDay } from '#calendar';
import { say } from '#decider';
import type { ReadinessInputs } from '../inputs/readiness-inputs.js';
import { entriesOf } from '../shared/in-order.js';
import { announced, type Notice } from '../shared/notice.js';
import type { Day } from '../shared/vocabulary.js';
import { called, counted, listed, type Language } from '../shared/wording.js';
import { itemsHeldBy } from './knowledge-transfer.state.js';

/** Days before a last day from which it is told. */
const LEAVES_WITHIN = 30;

/** People who are known to leave, and what they alone have to pass on until then. */
export const departureNotices = ({ transfer }: ReadinessInputs, day: Day): readonly Notice[] =>
  entriesOf(transfer.departures).flatMap(([subject, { lastDay }]): readonly Notice[] => {
    if (lastDay < day) return [];
    const items = itemsHeldBy(transfer, subject).map((ref) => called(ref, transfer.items[ref]?.name));
    const held = (language: Language) =>
      language === 'fr'
        ? `${counted(items.length, 'fr', 'savoir')} : ${listed(items, 'fr')}`
        : `${counted(items.length, 'en', 'item')}: ${listed(items, 'en')}`;
    return [
      {
        code: 'PERSON_LEAVING',
        urgency: items.length > 0 ? 'MISSING' : 'WATCH',
        subject,
        // Who leaves is a matter of the company.
        confidential: true,
        ...announced(lastDay, LEAVES_WITHIN),
        fact: say(
          `${subject} quitte l’entreprise le ${formatDay(lastDay, 'fr')}${items.length > 0 ? `, avec ${held('fr')}` : ''}.`,
          `${subject} leaves the company on ${lastDay}${items.length > 0 ? `, with ${held('en')}` : ''}.`,
        ),
        expected: say(
          'Transmettre ce que cette personne sait et décide.',
          'Pass on what this person knows and decides.',
        ),
      },
    ];
  });
