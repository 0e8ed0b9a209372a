import { checkpointsStream, diagnosticStream, missionStream } from '../mission-events.js';
import type { Ref } from '../shared/vocabulary.js';

/** A stream, and the key of its document in a projection. */
export interface Place {
  readonly stream: string;
  readonly key: string;
}

/** Where something is recorded: a mission, its checkpoints, a diagnostic. */
export const placeOf = {
  mission: (mission: Ref): Place => ({ stream: missionStream(mission), key: mission }),
  checkpoints: (mission: Ref): Place => ({ stream: checkpointsStream(mission), key: mission }),
  diagnostic: (diagnostic: Ref): Place => ({ stream: diagnosticStream(diagnostic), key: diagnostic }),
};
