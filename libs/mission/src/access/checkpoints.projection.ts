import type { DocumentProjection } from '#read-models';
import { checkpointsOf } from '../mission-events.js';
import { checkpointLog, type CheckpointLogState } from './checkpoint-log.state.js';

/** The signed checkpoints of each mission and who has seen them, which live in a stream beside it. */
export const checkpointsProjection: DocumentProjection<CheckpointLogState> = {
  name: 'checkpoints',
  version: 2,
  keyOf: ({ stream }) => checkpointsOf(stream),
  fold: checkpointLog,
};
