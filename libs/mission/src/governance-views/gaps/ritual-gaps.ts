import { formatDay } from '#calendar';
import { say } from '#decider';
import { isEndedOn, ritualsInUse } from '../../governance/ritual.state.js';
import { meetingsDue, nextMeetingOn } from '../../governance/ritual-regularity.js';
import { forAgendas } from '../../shared/notice.js';
import { called, counted } from '../../shared/wording.js';
import type { Gap, GapFinder } from './gap.js';

/** Meetings in a row that neither took place nor were called off. */
const MISSED = 2;

/**
 * Rituals that are kept, with their next meeting, and those that have fallen silent: neither held nor called off, at
 * least twice in a row.
 */
export const ritualGaps: GapFinder = ({ mission, governance }, day) => {
  if (mission.status !== 'ACTIVE') return [];
  return ritualsInUse(governance, day).flatMap(
    ([ritual, { name, cadence, lead, held, skipped, ended }]): readonly Gap[] => {
      const last = [...held, ...skipped]
        .map(({ on }) => on)
        .toSorted()
        .at(-1);
      if (last === undefined || held.length === 0) return [];
      const missed = meetingsDue(cadence, last, day, mission.closures);
      const told = { slice: 'governance', subject: ritual, since: last, whose: [lead] } as const;
      const expected = say(
        `${lead} le tient et l’enregistre, ou dit pourquoi il n’a pas lieu.`,
        `${lead} holds and records it, or says why it does not take place.`,
      );
      if (missed >= MISSED) {
        return [
          {
            code: 'RITUAL_MISSED',
            urgency: 'MISSING',
            ...told,
            fact: say(
              `Le rituel ${called(ritual, name)} n’a été ni tenu ni annulé ${missed} fois de suite depuis le ${formatDay(last, 'fr')}.`,
              `Ritual ${called(ritual, name)} was neither held nor called off ${counted(missed, 'en', 'time')} in a row since ${last}.`,
            ),
            expected,
          },
        ];
      }
      const next = last > day ? undefined : nextMeetingOn(cadence, last, day, mission.closures);
      if (next === undefined || isEndedOn({ ended }, next)) return [];
      return [
        {
          code: 'RITUAL_DUE',
          urgency: 'WATCH',
          ...told,
          ...forAgendas(next),
          fact: say(
            `Le rituel ${called(ritual, name)} est à tenir d’ici au ${formatDay(next, 'fr')}.`,
            `Ritual ${called(ritual, name)} is to be held by ${next}.`,
          ),
          expected,
        },
      ];
    },
  );
};
