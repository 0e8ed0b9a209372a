import type { MissionState } from '../mission-state.js';
import type { OpenView } from '../reading/mission-views.js';

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
