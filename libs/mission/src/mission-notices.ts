import type { ReadOnly } from '#decider';
import { accessNotices } from './access/access-notices.js';
import { governanceGaps } from './governance-views/gaps/governance-gaps.js';
import { kpiNotices } from './kpis/kpi-notices.reader.js';
import { lacksPair } from './kpis/kpi-pairs.js';
import { readKpi } from './kpis/kpi.reader.js';
import { milestoneNotices } from './milestones/milestone-notices.js';
import { missionSliceNotices } from './mission/mission-slice-notices.js';
import { struckNotices } from './mission/struck-notices.js';
import type { MissionState } from './mission-state.js';
import { processNotices } from './processes/process-notices.js';
import type { Notice } from './shared/notice.js';
import type { Day, Slice } from './shared/vocabulary.js';
import { signalNotices } from './weak-signals/signal-notices.js';
import { refsOf } from './shared/in-order.js';

type Finder = (state: ReadOnly<MissionState>, day: Day) => readonly (Notice & { readonly slice?: Slice })[];

/** The board of every measure; whether one is expected and not defined, the mission slice says, which gives it fifteen days. */
const boardNotices: Finder = (state, day) => {
  const refs = refsOf(state.kpis.kpis);
  const withheld = refs.filter((ref) => lacksPair(state.kpis, ref));
  const board = refs.filter((ref) => !withheld.includes(ref)).map((ref) => readKpi(state, ref, day).kpi);
  return kpiNotices(state, board, withheld, day).filter(({ code }) => code !== 'KPI_UNDEFINED');
};

/** What each slice reminds of. A notice may say that it tells of another slice than the one that found it. */
const FINDERS: readonly (readonly [Slice, Finder])[] = [
  ['mission', missionSliceNotices],
  ['governance', governanceGaps],
  ['milestones', milestoneNotices],
  ['kpis', boardNotices],
  ['processes', processNotices],
  ['weak-signals', signalNotices],
  ['access', accessNotices],
];

/** Everything that is overdue or missing in a mission, of the slices that a reader may see; each thing is said once. */
export function missionNotices(
  state: ReadOnly<MissionState>,
  day: Day,
  scope: readonly Slice[] | undefined,
): readonly Notice[] {
  const found = new Map<string, Notice>();
  for (const [finder, find] of FINDERS) {
    for (const { slice = finder, ...notice } of find(state, day)) {
      const key = `${notice.code} ${notice.subject ?? ''}`;
      if (!found.has(key) && (scope?.includes(slice) ?? true)) found.set(key, notice);
    }
  }
  // What was struck may be of any slice: no acquirer is reminded of it.
  return [...found.values(), ...(scope ? [] : struckNotices(state.mission, day))];
}
