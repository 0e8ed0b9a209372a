import { combine, type Combined, type Fold } from '#decider';
import type { DocumentProjection } from '#read-models';
import { missionOf } from '../mission-events.js';
import { MISSION_SLICES, missionFold, sliceFolds, type MissionState } from '../mission-state.js';

/** A state of a mission in a view: those of some slices, exactly as the rules see them. */
export interface MissionDocuments<State> {
  readonly slices: readonly (keyof State & keyof MissionState)[];
  /** The same from the beginning of the stream. */
  readonly fold: Combined<State>;
}

/** What a view reads: the documents of these slices, all of the same revision. */
export function documentsOf<Name extends keyof MissionState>(
  ...slices: readonly Name[]
): MissionDocuments<Pick<MissionState, Name>> {
  const folds = Object.fromEntries(slices.map((slice) => [slice, sliceFolds[slice]]));
  return { slices, fold: combine(folds as { [Key in Name]: Fold<Pick<MissionState, Name>[Key]> }) };
}

/** What a view of everything reads: the documents of all slices. */
export const allDocuments: MissionDocuments<MissionState> = { slices: MISSION_SLICES, fold: missionFold };

/** The projection of a slice: one document for each mission, the slice's state in one piece. */
export function sliceProjection(slice: keyof MissionState, version: number): DocumentProjection {
  const fold = sliceFolds[slice] as Fold<unknown>;
  return { name: slice, version, keyOf: ({ stream }) => missionOf(stream), fold };
}
