import { nodeHash, sameHash, type Hash } from './hash.js';

/** A claim that a leaf is at `index` in the tree with `root` and `size` leaves. */
export interface InclusionClaim {
  readonly index: bigint;
  readonly size: bigint;
  readonly leafHash: Hash;
  readonly root: Hash;
}

/** A claim that the tree of `size` leaves begins with the tree of `earlierSize` leaves. */
export interface ConsistencyClaim {
  readonly earlierSize: bigint;
  readonly earlierRoot: Hash;
  readonly size: bigint;
  readonly root: Hash;
}

/**
 * Walks from a node to the root past the proof's hashes. `fold` is told each sibling and whether it stands on the left.
 * False when the proof is longer or shorter than the way up.
 */
function climb(
  first: bigint,
  last: bigint,
  proof: readonly Hash[],
  fold: (sibling: Hash, left: boolean) => void,
): boolean {
  let fn = first;
  let sn = last;
  for (const sibling of proof) {
    if (sn === 0n || sibling.length !== 32) return false;
    const left = (fn & 1n) === 1n || fn === sn;
    fold(sibling, left);
    while (left && (fn & 1n) === 0n && fn !== 0n) {
      fn >>= 1n;
      sn >>= 1n;
    }
    fn >>= 1n;
    sn >>= 1n;
  }
  return sn === 0n;
}

/** Whether a proof shows that the leaf is in the tree. RFC 9162, 2.1.3.2. */
export function verifyInclusion({ index, size, leafHash, root }: InclusionClaim, proof: readonly Hash[]): boolean {
  if (index < 0n || index >= size || leafHash.length !== 32) return false;
  let hash = leafHash;
  const arrived = climb(index, size - 1n, proof, (sibling, left) => {
    hash = left ? nodeHash(sibling, hash) : nodeHash(hash, sibling);
  });
  return arrived && sameHash(hash, root);
}

/**
 * Whether a proof shows that the later tree only added to the earlier. An empty earlier tree proves nothing. RFC 9162,
 * 2.1.4.2.
 */
export function verifyConsistency(claim: ConsistencyClaim, proof: readonly Hash[]): boolean {
  const { earlierSize, earlierRoot, size, root } = claim;
  if (earlierSize < 1n || earlierSize > size) return false;
  if (earlierSize === size) return proof.length === 0 && sameHash(earlierRoot, root);
  const complete = (earlierSize & (earlierSize - 1n)) === 0n;
  const [first, ...rest] = complete ? [earlierRoot, ...proof] : proof;
  if (!first || proof.length === 0) return false;
  let fn = earlierSize - 1n;
  let sn = size - 1n;
  for (; fn & 1n; fn >>= 1n) sn >>= 1n;
  let earlier = first;
  let later = first;
  const arrived = climb(fn, sn, rest, (sibling, left) => {
    if (left) earlier = nodeHash(sibling, earlier);
    later = left ? nodeHash(sibling, later) : nodeHash(later, sibling);
  });
  return arrived && sameHash(earlier, earlierRoot) && sameHash(later, root);
}
