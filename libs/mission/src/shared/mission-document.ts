import { combine, type Fold } from '#decider';
import type { Projection } from '#read-models';
import { missionOf } from '../mission-events.js';
import { sliceFolds, type MissionState } from '../mission-state.js';

/** A projection that stores the states of some slices, exactly as the rules see them, one document for each mission. */
export function documentOf<Name extends keyof MissionState>(
  name: string,
  version: number,
  slices: readonly Name[],
): Projection<Pick<MissionState, Name>> {
  const folds = Object.fromEntries(slices.map((slice) => [slice, sliceFolds[slice]]));
  return {
    name,
    version,
    keyOf: ({ stream }) => missionOf(stream),
    fold: combine(folds as { [Key in Name]: Fold<Pick<MissionState, Name>[Key]> }),
  };
}
