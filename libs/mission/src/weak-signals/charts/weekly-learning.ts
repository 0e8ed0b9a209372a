import { by, type ReadOnly } from '#decider';
import type { MissionState } from '../../mission-state.js';
import { BASELINE_WEEKS, observedTallies, observedWeeks, type Tally } from '../detectors/observed-weeks.js';
import { WEEKS, type Learning } from './chart.js';

type State = ReadOnly<MissionState>;

/** How far a weekly chart is with its baseline, and after that with `more` weeks that it looks at together. */
export function weeklyLearning(state: State, more = 0): Learning | undefined {
  const observed = observedTallies(state).length;
  const monitored = observedWeeks(state)?.monitored.length ?? 0;
  const counted = Math.min(observed, BASELINE_WEEKS) + Math.min(monitored, more);
  const needed = BASELINE_WEEKS + more;
  return counted < needed ? { observed: counted, needed, unit: WEEKS } : undefined;
}

/** The weeks that say what is usual, as far as they are known; in the order of the weeks. */
export const baselineSoFar = (state: State): readonly Tally[] =>
  observedWeeks(state)?.baseline ?? observedTallies(state).toSorted(by(({ week }) => week));

export const revisionsOfTally = ({ revision, corrections }: Tally): readonly number[] => [revision, ...corrections];
