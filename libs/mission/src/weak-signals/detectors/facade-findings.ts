import type { ReadOnly } from '#decider';
import { shareOf } from '#statistics';
import { everHeld } from '../../access/access.state.js';
import type { MissionState } from '../../mission-state.js';
import { practiceOf } from '../../processes/practice.js';
import { lastAssessment, type FollowedProcess } from '../../processes/processes.state.js';
import type { Day } from '../../shared/vocabulary.js';
import { observedWeeks } from './observed-weeks.js';
import { participationChart, participationPoints } from './participation-chart.js';

export const DOCUMENTED_LEVEL = 3;
export const WIDE_GAP = 0.3;
export const MOSTLY = 0.5;

export type FacadeMission = ReadOnly<Pick<MissionState, 'mission' | 'processes' | 'weakSignals' | 'access'>>;

/** The smoothed participation of the last week, and its limit. */
export interface Participation {
  readonly smoothed: number;
  readonly limit: number;
}

/** What speaks for and against a façade of one process. */
export interface FacadeFindings {
  /** Capability level as last assessed; 0 before. */
  readonly level: number;
  /** How far the last version on paper is ahead of what internal people did in the last 30 days, 0 to 1. */
  readonly gap: number;
  /** Executions by internal people in the last 30 days. */
  readonly internalExecutions: number;
  /** Versions written by the firm, of all, 0 to 1. */
  readonly writtenByFirm: number;
  readonly notExecuted: boolean;
  readonly participationFades: boolean;
  readonly firmWrites: boolean;
  /** Organised on paper, and one sign at least that it is not practised. */
  readonly facade: boolean;
  /** Lines of the audit trail that it rests on. */
  readonly revisions: readonly number[];
}

/** The participation as it stands; undefined while the mission is learning. */
export function participationNow(state: FacadeMission): Participation | undefined {
  const weeks = observedWeeks(state);
  const chart = weeks && participationChart(weeks);
  const last = weeks && chart && participationPoints(chart, weeks).at(-1);
  return last && { smoothed: last.smoothed, limit: last.limit };
}

/** Looks at one process that was executed at least once. */
export function facadeFindings(
  state: FacadeMission,
  process: ReadOnly<FollowedProcess>,
  participation: Participation | undefined,
  today: Day,
): FacadeFindings {
  const assessment = lastAssessment(process);
  const level = assessment?.level ?? 0;
  const { runs, internal: internalExecutions, gap = 0 } = practiceOf(process, today);
  const byFirm = process.versions.filter(({ author }) => everHeld(state.access, author, 'CONSULTANT')).length;
  const writtenByFirm = shareOf(byFirm, process.versions.length) ?? 0;
  const notExecuted = internalExecutions === 0;
  const participationFades = participation !== undefined && participation.smoothed < participation.limit;
  const firmWrites = writtenByFirm > MOSTLY;
  const onPaper = level >= DOCUMENTED_LEVEL || gap >= WIDE_GAP;
  return {
    level,
    gap,
    internalExecutions,
    writtenByFirm,
    notExecuted,
    participationFades,
    firmWrites,
    facade: onPaper && (notExecuted || participationFades || firmWrites),
    revisions: [...(assessment ? [assessment] : []), ...process.versions, ...runs]
      .map(({ revision }) => revision)
      .sort((a, b) => a - b),
  };
}
