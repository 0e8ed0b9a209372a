import type { ReadOnly } from '#decider';
import type { MissionState } from '../mission-state.js';
import type { DocumentAt, OpenView } from '../reading/mission-views.js';
import { knownDocument } from '../visibility/known-state.js';

/** All of a mission, opened for a reader. */
export type MissionView = OpenView<MissionState>;

/** A mission at two moments, opened for one reader; the earlier one is left out when nothing was recorded yet. */
export interface Moments {
  readonly before: MissionView | undefined;
  readonly after: MissionView;
}

/** Is it a line of the time between the two moments? */
export const isBetween =
  ({ before, after }: Moments) =>
  (line: number): boolean =>
    line > (before?.asOf.revision ?? -1) && line <= after.asOf.revision;

/** The mission as it was, for whoever has it open as it was later. */
export function asSeenLater({ document, day }: DocumentAt<MissionState>, { rights }: MissionView): MissionView {
  const { revision, recordedAt, state, stoppedAt } = document;
  const known: ReadOnly<MissionState> = knownDocument(state, rights);
  return { state: known, rights, asOf: { revision, recordedAt, day, stoppedAt } };
}
