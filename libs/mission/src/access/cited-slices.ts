import { REF_KINDS, type ReadOnly } from '#decider';
import { SLICE_OF } from '../mission-events.js';
import { exists } from '../mission-refs.js';
import type { MissionState } from '../mission-state.js';
import { SLICE_OF_KIND } from '../shared/refs.js';
import type { Slice } from '../shared/vocabulary.js';

/** Whole numbers as the audit trail writes them. */
const LINE_NUMBER = /^(?:0|[1-9]\d*)$/;

/**
 * The slices of what is cited: of the line with that number, and of everything with that reference. None when there is
 * no such thing.
 *
 * @param eventTypes types of the mission's events, by revision
 */
export function slicesOf(
  mission: ReadOnly<MissionState>,
  eventTypes: readonly string[],
  cited: string,
): readonly Slice[] {
  const line = LINE_NUMBER.test(cited) ? SLICE_OF.get(eventTypes[Number(cited)] ?? '') : undefined;
  const named = REF_KINDS.flatMap((kind) => {
    const slice = SLICE_OF_KIND[kind];
    return slice && exists(mission, kind, cited) ? [slice] : [];
  });
  return [...(line ? [line] : []), ...named];
}
