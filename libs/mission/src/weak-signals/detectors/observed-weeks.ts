import { fridayOf, nextWeek, weekOf } from '#calendar';
import { by, type ReadOnly, type Recorded } from '#decider';
import type { MissionState } from '../../mission-state.js';
import type { Day, Week } from '../../shared/vocabulary.js';
import type { DetectorName, WeakSignalsEvent } from '../weak-signals.events.js';
import type { WeeklyTally } from '../weak-signals.state.js';
import { valuesOf } from '../../shared/in-order.js';

export type Tally = ReadOnly<WeeklyTally>;

type Weekly = ReadOnly<Pick<MissionState, 'mission' | 'weakSignals'>>;

/** Observed weeks before anything may alarm. */
export const BASELINE_WEEKS = 6;

/** The weeks that say what is usual, and those compared with them. */
export interface ObservedWeeks {
  readonly baseline: readonly Tally[];
  /** In the order of their weeks. A closed week is not among them: no point, no zero, no step. */
  readonly monitored: readonly Tally[];
}

/**
 * Baseline and monitored weeks of a mission; undefined while it is learning. The baseline is the first six weeks
 * recorded after the start: which weeks they are is frozen, so a week recorded late does not move it. Their counts may
 * be corrected, and then everything is replayed.
 */
export function observedWeeks(state: Weekly): ObservedWeeks | undefined {
  const observed = observedTallies(state);
  if (observed.length < BASELINE_WEEKS) return undefined;
  const baseline = observed.slice(0, BASELINE_WEEKS).toSorted(byWeek);
  const last = baseline.at(-1)?.week ?? '';
  return { baseline, monitored: observed.filter(({ week }) => week > last).toSorted(byWeek) };
}

/** The weeks observed since the start, in the order of recording. */
export const observedTallies = ({ mission: { startedOn }, weakSignals }: Weekly): readonly Tally[] =>
  startedOn === undefined ? [] : talliesFrom(firstWeekOf(startedOn), weakSignals.tallies);

/** The events that change what is counted in weeks. Add one, and the compiler asks for it. */
const TALLIES: Readonly<Record<Extract<WeakSignalsEvent['type'], `WeeklySignalTally${string}`>, true>> = {
  WeeklySignalTallyRecorded: true,
  WeeklySignalTallyCorrected: true,
};

/** Does the event change what is counted in weeks? */
export const isTally = ({ type }: Pick<Recorded, 'type'>): boolean => Object.hasOwn(TALLIES, type);

const talliesFrom = (first: Week, tallies: readonly Tally[]): readonly Tally[] =>
  tallies.filter(({ week }) => week >= first);

/** The first week whose Friday comes after the day. */
function firstWeekOf(day: Day): Week {
  const week = weekOf(day);
  return fridayOf(week) > day ? week : nextWeek(week);
}

/** How many weeks of five open days these make. */
export const fullWeeks = (tallies: readonly Tally[]): number =>
  tallies.reduce((sum, { openDays }) => sum + openDays, 0) / 5;

/** So many over these weeks, for a full week: nothing when the company was never open. */
export const perFullWeek = (count: number, tallies: readonly Tally[]): number =>
  fullWeeks(tallies) === 0 ? 0 : count / fullWeeks(tallies);

/** Revisions of the lines that recorded and corrected these weeks. */
export const revisionsOf = (tallies: readonly Tally[]): readonly number[] =>
  tallies.flatMap(({ revision, corrections }) => [revision, ...corrections]).sort((a, b) => a - b);

/** Days on which people acted on signals of a detector and asked that its statistic start again. */
export const resetDays = ({ weakSignals }: Pick<Weekly, 'weakSignals'>, detector: DetectorName): readonly Day[] =>
  valuesOf(weakSignals.signals)
    .filter((signal) => signal.detector === detector)
    .flatMap(({ actions }) => actions.filter(({ resetStatistic }) => resetStatistic).map(({ on }) => on));

/** Does the week begin after the day? The week of an action is still accumulated. */
export const beginsAfter = ({ week }: Tally, day: Day): boolean => week > weekOf(day);

const byWeek = by<Tally>(({ week }) => week);
