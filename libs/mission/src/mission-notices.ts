import type { ReadOnly } from '#decider';
import { accessNotices } from './access/access-notices.js';
import { decisionNotices } from './decisions/decision-notices.js';
import { exitNotices } from './exit-readiness/exit-notices.js';
import type { PublishedCheckpoint } from './exit-readiness/gates/gate-rules.js';
import { governanceGaps } from './governance-views/gaps/governance-gaps.js';
import { initiativeNotices } from './initiatives/initiative-notices.js';
import { transferNotices } from './knowledge-transfer/transfer-notices.js';
import { kpiNotices } from './kpis/kpi-notices.reader.js';
import { lacksPair } from './kpis/kpi-pairs.js';
import { readKpi } from './kpis/kpi.reader.js';
import { milestoneNotices } from './milestones/milestone-notices.js';
import { missionSliceNotices } from './mission/mission-slice-notices.js';
import { struckNotices } from './mission/struck-notices.js';
import type { MissionState } from './mission-state.js';
import type { Sees } from './mission-titles.js';
import { openIrritants, operationsNotices } from './operations/operations-notices.js';
import { processNotices } from './processes/process-notices.js';
import { refsOf } from './shared/in-order.js';
import { isTold, type Notice } from './shared/notice.js';
import type { Day, Slice } from './shared/vocabulary.js';
import { signalNotices } from './weak-signals/signal-notices.js';

export type { PublishedCheckpoint };

type State = ReadOnly<MissionState>;
type Finder = (state: State, day: Day, checkpoints: readonly PublishedCheckpoint[], sees: Sees) => readonly Notice[];

/** The board of every measure; whether one is expected and not defined, the mission slice says, which gives it fifteen days. */
const boardNotices: Finder = (state, day) => {
  const refs = refsOf(state.kpis.kpis);
  const withheld = refs.filter((ref) => lacksPair(state.kpis, ref));
  const board = refs.filter((ref) => !withheld.includes(ref)).map((ref) => readKpi(state, ref, day).kpi);
  return kpiNotices(state, board, withheld, day).filter(({ code }) => code !== 'KPI_UNDEFINED');
};

/** A notice, and the slice of which it tells. */
export type MissionNotice = Notice & { readonly slice: Slice };

/** What each slice reminds of: add a slice, and the compiler asks. */
const FINDERS: Readonly<Record<Slice, Finder>> = {
  mission: (state, day, _, sees) => [...missionSliceNotices(state, day, sees), ...struckNotices(state.mission, day)],
  governance: governanceGaps,
  decisions: decisionNotices,
  milestones: milestoneNotices,
  kpis: boardNotices,
  processes: processNotices,
  operations: (state, day) => operationsNotices(state, openIrritants(state), day),
  'knowledge-transfer': transferNotices,
  'weak-signals': signalNotices,
  initiatives: initiativeNotices,
  'exit-readiness': exitNotices,
  access: accessNotices,
};

/**
 * Everything that is overdue or missing in a mission, or will be due, of the slices that a reader may see; each thing is
 * said once. What is announced ahead of its day is in it however far that is.
 *
 * @param scope the slices of an acquirer's grant; left out for everybody who may see all
 * @param checkpoints those published in the mission's checkpoints stream
 */
export function missionNotices(
  state: State,
  day: Day,
  scope: readonly Slice[] | undefined,
  checkpoints: readonly PublishedCheckpoint[],
): readonly MissionNotice[] {
  const found = new Map<string, MissionNotice>();
  const sees: Sees = (slice) => scope?.includes(slice) ?? true;
  for (const [finder, find] of Object.entries(FINDERS) as [Slice, Finder][]) {
    for (const notice of find(state, day, checkpoints, sees)) {
      const slice = notice.slice ?? finder;
      const key = `${notice.code} ${notice.subject ?? ''} ${isTold(notice, day) ? '' : notice.by}`;
      const isOpen = sees(slice) && !(scope && notice.confidential);
      if (isOpen && !found.has(key)) found.set(key, { ...notice, slice });
    }
  }
  return [...found.values()];
}
