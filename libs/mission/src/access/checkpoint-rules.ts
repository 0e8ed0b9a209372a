import type { ReadOnly, Refusal } from '#decider';
import { extendsCheckpoint, type Checkpoint, type MerkleTree } from '#proof';
import { refuse } from '../refusals/refusals.js';
import type { Ref } from '../shared/vocabulary.js';
import type { CheckpointsState, PublishedCheckpoint } from './checkpoints.state.js';

type Published = ReadOnly<PublishedCheckpoint>;

/** The checkpoint with this reference. */
export const findCheckpoint = (checkpoints: ReadOnly<CheckpointsState> | undefined, ref: Ref): Published | Refusal =>
  checkpoints?.published.find(({ checkpoint }) => checkpoint === ref) ??
  refuse('UNKNOWN_REF', { kind: 'checkpoint', ref });

/**
 * Does the later of two checkpoints of a mission only add to the earlier one? `tree` holds the mission's stream: a tree
 * that has shrunk below the later one, or been rewritten, yields no proof that would lead to both roots.
 * RFC 9162, 2.1.4.
 */
export function continues(
  earlier: Published,
  later: Published,
  tree: Pick<MerkleTree, 'size' | 'consistencyProof'> | undefined,
): boolean {
  const [from, to] = [headOf(earlier), headOf(later)];
  const provable = tree && from.size > 0n && from.size <= to.size && to.size <= tree.size;
  return extendsCheckpoint(from, to, provable ? tree.consistencyProof(from.size, to.size) : []);
}

/** Both are checkpoints of the same mission, so they share whatever origin. */
const headOf = ({ size, root }: Published): Checkpoint => ({
  origin: '',
  size: BigInt(size),
  root: Buffer.from(root, 'base64'),
});
