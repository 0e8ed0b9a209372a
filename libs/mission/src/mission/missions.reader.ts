import type { MissionState } from '../mission-state.js';
import type { OpenView } from '../reading/mission-views.js';
import type { Places } from '../reading/page-of-items.js';
import type { MissionOrder, MissionSummary } from './missions.shapes.js';

export { readStanding } from '../mission-standing.reader.js';

/** A mission as the portfolio lists it, before how it stands is worked out. */
export function readMissionSummary(
  code: string,
  { state: { mission }, asOf, rights }: OpenView<Pick<MissionState, 'mission' | 'access'>>,
): MissionSummary | undefined {
  const { draft, status, plannedEnd, startedOn } = mission;
  if (!draft) return undefined;
  const { client, firm, owner, context, plannedStart } = draft;
  return {
    asOf,
    mission: code,
    client,
    firm,
    owner,
    context,
    status,
    plannedStart,
    plannedEnd,
    startedOn,
    roles: rights.roles,
    standing: undefined,
  };
}

/** Most digits of a count that decides on a place. */
const DIGITS = 6;

/** The greater the count, the earlier in the order of texts. */
const most = (count: number): string => String(10 ** DIGITS - 1 - count).padStart(DIGITS, '0');

/** What stands at a place, as text: the order of the texts is that of the list. */
const PLACES: Readonly<Record<MissionOrder, (summary: MissionSummary) => string>> = {
  CODE: ({ mission }) => mission,
  NEED: ({ mission, standing }) => [most(standing?.needsMe ?? 0), most(standing?.overdue ?? 0), mission].join(' '),
};

/** Places of missions in a list of this order. Any text is one between two missions. */
export const placesBy = (order: MissionOrder): Places<MissionSummary> => ({
  cursorOf: PLACES[order],
  following: (cursor) => (summary) => PLACES[order](summary) > cursor,
});
