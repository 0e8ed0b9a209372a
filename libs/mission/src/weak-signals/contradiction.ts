import { daysBetween } from '#calendar';
import type { ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import type { Ref } from '../shared/vocabulary.js';

/** Days within which what happens next may contradict a dismissal. */
const PROVED_WITHIN = 60;

/**
 * Did the dismissal of a signal prove wrong? It did when, within 60 days, another signal was acted upon by a decision
 * that replaces an earlier one: what nothing was to be done about had to be undone.
 */
export function isContradicted({ weakSignals, decisions }: ReadOnly<MissionState>, ref: Ref): boolean {
  const dismissed = weakSignals.signals[ref]?.dismissed;
  if (!dismissed) return false;
  return Object.entries(weakSignals.signals).some(
    ([other, { actions }]) =>
      other !== ref &&
      actions.some(({ on, decision }) => {
        const after = daysBetween(dismissed.on, on);
        const replaces = decision !== undefined && decisions.taken[decision]?.supersedes !== undefined;
        return replaces && after >= 0 && after <= PROVED_WITHIN;
      }),
  );
}
