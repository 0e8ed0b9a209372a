import { fold } from '#decider';
import { traced, type Traced } from '../shared/trace.js';
import type { CheckpointEvent, CheckpointWitnessed, ConsistencyVerified } from './checkpoint.events.js';
import { checkpoints, type CheckpointsState } from './checkpoints.state.js';

/** A person outside the firm has seen a checkpoint. */
export type Witnessed = Traced<CheckpointWitnessed['data']>;

/** A check that one checkpoint continues another. */
export type Verified = Traced<ConsistencyVerified['data']>;

/** The checkpoints of one mission with everybody who looked at them, in the order of recording. */
export interface CheckpointLogState extends CheckpointsState {
  witnessed: Witnessed[];
  verified: Verified[];
}

const nothing = (): CheckpointLogState => ({ ...checkpoints.initial(), witnessed: [], verified: [] });

export const checkpointLog = fold<CheckpointLogState, CheckpointEvent>(nothing, {
  CheckpointPublished(state, event) {
    checkpoints.on['CheckpointPublished']?.(state, event as never);
  },
  CheckpointWitnessed(state, event) {
    state.witnessed.push(traced(event));
  },
  ConsistencyVerified(state, event) {
    state.verified.push(traced(event));
  },
});
