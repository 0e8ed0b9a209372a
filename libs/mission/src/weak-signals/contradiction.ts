import { daysBetween } from '#calendar';
import type { ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import type { Day, Ref } from '../shared/vocabulary.js';
import { isOfAPerson } from './weak-signals-vocabulary.js';
import { entriesOf } from '../shared/in-order.js';

/** Days within which what happens next may contradict a dismissal. */
const PROVED_WITHIN = 60;

/** What proved a dismissal wrong. */
export interface Contradiction {
  /** The other signal, and the decision by which it was acted upon. */
  readonly signal: Ref;
  readonly decision: Ref;
  /** The decision that had to be replaced. */
  readonly replaces: Ref;
  readonly on: Day;
  /** Days from the dismissal. */
  readonly daysLater: number;
}

/**
 * Did the dismissal of a signal prove wrong? It did when, within 60 days, another signal was acted upon by a decision
 * that replaces an earlier one: what nothing was to be done about had to be undone. The first one is told. What is done
 * about a person's load proves nothing of the mission: acquirers read of contradictions, and nothing of that.
 */
export function contradictionOf(
  { weakSignals, decisions }: ReadOnly<Pick<MissionState, 'weakSignals' | 'decisions'>>,
  ref: Ref,
): Contradiction | undefined {
  const dismissed = weakSignals.signals[ref]?.dismissed;
  if (!dismissed) return undefined;
  return entriesOf(weakSignals.signals)
    .filter(([other]) => other !== ref && !isOfAPerson(other))
    .flatMap(([signal, { actions }]) =>
      actions.flatMap(({ on, decision }) => {
        const replaces = decision === undefined ? undefined : decisions.taken[decision]?.supersedes;
        const daysLater = daysBetween(dismissed.on, on);
        if (decision === undefined || replaces === undefined) return [];
        return daysLater >= 0 && daysLater <= PROVED_WITHIN ? [{ signal, decision, replaces, on, daysLater }] : [];
      }),
    )
    .sort((a, b) => a.daysLater - b.daysLater)[0];
}

export const isContradicted = (state: ReadOnly<MissionState>, ref: Ref): boolean =>
  contradictionOf(state, ref) !== undefined;
