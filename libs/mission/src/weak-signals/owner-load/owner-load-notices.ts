import { addDays, fridayOf, isClosedWeek, nextWeek, weekOf } from '#calendar';
import { by, say, type ReadOnly } from '#decider';
import { isSolo } from '../../mission/org-kind.js';
import type { MissionState } from '../../mission-state.js';
import type { Notice } from '../../shared/notice.js';
import type { Day } from '../../shared/vocabulary.js';
import { alarmSince, loadPoints, loadWeeks, usualLoad } from './owner-load-chart.js';

type State = ReadOnly<Pick<MissionState, 'mission' | 'weakSignals'>>;

/** That the owner's week is to be recorded, where nothing else is counted, and that their load is to be talked about. */
export function ownerLoadNotices({ mission, weakSignals: { ownerLoads } }: State, day: Day): readonly Notice[] {
  if (mission.status !== 'ACTIVE') return [];
  return [...(isSolo(mission) ? unrecorded(mission, ownerLoads, day) : []), ...overload(mission, ownerLoads)];
}

type Loads = State['weakSignals']['ownerLoads'];

/** The week after the last one that was recorded, or that of the start. */
function unrecorded({ closures, startedOn, draft }: State['mission'], loads: Loads, day: Day): readonly Notice[] {
  const last = loads.toSorted(by(({ week }) => week)).at(-1)?.week;
  let week = last === undefined ? weekOf(startedOn ?? day) : nextWeek(last);
  while (isClosedWeek(closures, week)) week = nextWeek(week);
  const friday = fridayOf(week);
  const until = addDays(friday, 7);
  return [
    {
      code: 'OWNER_LOAD_DUE',
      urgency: day > until ? 'OVERDUE' : 'MISSING',
      subject: week,
      since: friday,
      by: until,
      from: friday,
      ...(draft && { whose: [draft.owner] }),
      fact: say(`La semaine ${week} n’est pas relevée.`, `Week ${week} is not recorded.`),
      expected: say('Relever ses cinq nombres.', 'Record its five numbers.'),
    },
  ];
}

/** What is told to everybody of the mission says no number: a view for the owner and the consultant does. */
function overload({ draft }: State['mission'], loads: Loads): readonly Notice[] {
  const { usual, watched } = loadWeeks(loads);
  const chart = usualLoad(usual);
  const since = chart && alarmSince(loadPoints(chart, watched));
  if (since === undefined) return [];
  return [
    {
      code: 'OWNER_OVERLOADED',
      urgency: 'WATCH',
      subject: since,
      since: fridayOf(since),
      ...(draft && { whose: [draft.owner] }),
      fact: say(
        `Depuis ${since}, la charge du dirigeant dépasse ce qui lui est habituel.`,
        `Since ${since} the load of the owner has been above what is usual.`,
      ),
      expected: say(
        'En parler, et décider de ce qui s’arrête, se délègue ou s’automatise.',
        'Talk about it, and decide what stops, is delegated or is automated.',
      ),
    },
  ];
}
