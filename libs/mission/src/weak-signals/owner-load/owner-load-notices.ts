import { addDays, fridayOf, isClosedWeek, nextWeek, weekOf } from '#calendar';
import { by, say, type ReadOnly } from '#decider';
import { isSolo } from '../../mission/org-kind.js';
import type { MissionState } from '../../mission-state.js';
import type { Notice } from '../../shared/notice.js';
import type { Day } from '../../shared/vocabulary.js';

type State = ReadOnly<Pick<MissionState, 'mission' | 'weakSignals'>>;

/** That the owner's week is to be recorded, where nothing else is counted. A signal says that their load rises. */
export function ownerLoadNotices({ mission, weakSignals: { ownerLoads } }: State, day: Day): readonly Notice[] {
  return mission.status === 'ACTIVE' && isSolo(mission) ? unrecorded(mission, ownerLoads, day) : [];
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
