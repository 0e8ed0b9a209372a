import type { Projection } from '#read-models';
import { checkpointsOf } from '../mission-events.js';
import { checkpoints, type CheckpointsState } from './checkpoints.state.js';

/** The signed checkpoints of each mission, which live in a stream beside it. */
export const checkpointsProjection: Projection<CheckpointsState> = {
  name: 'checkpoints',
  version: 1,
  keyOf: ({ stream }) => checkpointsOf(stream),
  fold: checkpoints,
};
