import { by, type ReadOnly } from '#decider';
import type { WeakSignalsState, WeeklyTally } from '../weak-signals/weak-signals.state.js';

/** The tallies in the order of their weeks. */
export const talliesByWeek = (state: ReadOnly<WeakSignalsState>): readonly ReadOnly<WeeklyTally>[] =>
  state.tallies.toSorted(by(({ week }) => week));
