import { formatDay } from '#calendar';
import { meetingsDue } from '../../governance/ritual-regularity.js';
import { called, counted } from '../../shared/wording.js';
import type { GapFinder } from './gap.js';
import { entriesOf } from '../../shared/in-order.js';

/** Meetings in a row that neither took place nor were called off. */
const MISSED = 2;

/** Rituals that were kept and have fallen silent: neither held nor called off, at least twice in a row. */
export const ritualGaps: GapFinder = ({ mission, governance }, day) => {
  if (mission.status !== 'ACTIVE') return [];
  return entriesOf(governance.rituals).flatMap(([ritual, { name, cadence, lead, held, skipped }]) => {
    const last = [...held, ...skipped]
      .map(({ on }) => on)
      .toSorted()
      .at(-1);
    if (last === undefined || held.length === 0) return [];
    const missed = meetingsDue(cadence, last, day, mission.closures);
    if (missed < MISSED) return [];
    return [
      {
        code: 'RITUAL_MISSED',
        urgency: 'MISSING',
        slice: 'governance',
        subject: ritual,
        since: last,
        whose: [lead],
        fact: {
          fr: `Le rituel ${called(ritual, name)} n’a été ni tenu ni annulé ${missed} fois de suite depuis le ${formatDay(last, 'fr')}.`,
          en: `Ritual ${called(ritual, name)} was neither held nor called off ${counted(missed, 'en', 'time')} in a row since ${last}.`,
        },
        expected: {
          fr: `${lead} le tient et l’enregistre, ou dit pourquoi il n’a pas lieu.`,
          en: `${lead} holds and records it, or says why it does not take place.`,
        },
      },
    ];
  });
};
