import { fold, unchanged } from '#decider';
import type { Day } from '../shared/vocabulary.js';
import type { CheckpointEvent, CheckpointPublished } from './checkpoint.events.js';

/** A signed state of the mission's stream. */
export type PublishedCheckpoint = Omit<CheckpointPublished['data'], 'occurredOn'> & {
  /** Day on which it was recorded: no one can have seen it before. */
  publishedOn: Day;
};

/** The checkpoints of one mission, in the order of publication: sizes never go down. */
export interface CheckpointsState {
  published: PublishedCheckpoint[];
}

export const checkpoints = fold<CheckpointsState, CheckpointEvent>(() => ({ published: [] }), {
  CheckpointPublished(state, { data: { checkpoint, size, root, note }, recordedOn }) {
    state.published.push({ checkpoint, size, root, note, publishedOn: recordedOn });
  },
  CheckpointWitnessed: unchanged,
  ConsistencyVerified: unchanged,
});
