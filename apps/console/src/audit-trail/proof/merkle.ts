import { sameBytes } from './bytes.js';
import { HASH_LENGTH, nodeHash, type Hash } from './hashes.js';

/** The hash of a leaf, and its place in a tree of so many. */
export interface Place {
  readonly leaf: Hash;
  readonly index: number;
  readonly size: number;
}

/** A step on the way up: the hash beside the way, and whether it stands on the left. */
type Climb = (sibling: Hash, left: boolean) => Promise<void>;

/** Twice as far as any line number goes, and exact. */
const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

const isOdd = (value: number): boolean => value % 2 === 1;
const half = (value: number): number => Math.floor(value / 2);

/** Walks up from a node past the hashes of a proof; false when the proof is longer or shorter than the way. */
async function climb(first: number, last: number, path: readonly Hash[], step: Climb): Promise<boolean> {
  let [fn, sn] = [first, last];
  for (const sibling of path) {
    if (sn === 0 || sibling.length !== HASH_LENGTH) return false;
    const left = isOdd(fn) || fn === sn;
    await step(sibling, left);
    while (left && !isOdd(fn) && fn !== 0) [fn, sn] = [half(fn), half(sn)];
    [fn, sn] = [half(fn), half(sn)];
  }
  return sn === 0;
}

/**
 * The root to which a path leads from a leaf at its place. RFC 9162, 2.1.3.2.
 *
 * @returns undefined when the path does not fit the place
 */
export async function rootOver({ leaf, index, size }: Place, path: readonly Hash[]): Promise<Hash | undefined> {
  if (!isCount(index) || !isCount(size) || index >= size || leaf.length !== HASH_LENGTH) return undefined;
  let hash = leaf;
  const arrived = await climb(index, size - 1, path, async (sibling, left) => {
    hash = await (left ? nodeHash(sibling, hash) : nodeHash(hash, sibling));
  });
  return arrived ? hash : undefined;
}

/** The root of so many leaves. */
export interface Head {
  readonly size: number;
  readonly root: Hash;
}

/** Whether a path shows that the later tree begins with the earlier one. RFC 9162, 2.1.4.2. */
export async function continues(earlier: Head, later: Head, path: readonly Hash[]): Promise<boolean> {
  if (!isCount(earlier.size) || !isCount(later.size) || earlier.size < 1 || earlier.size > later.size) return false;
  if (earlier.size === later.size) return path.length === 0 && sameBytes(earlier.root, later.root);
  const isComplete = Number.isInteger(Math.log2(earlier.size));
  const [first, ...rest] = isComplete ? [earlier.root, ...path] : path;
  if (!first || first.length !== HASH_LENGTH || path.length === 0) return false;
  let [fn, sn] = [earlier.size - 1, later.size - 1];
  while (isOdd(fn)) [fn, sn] = [half(fn), half(sn)];
  let [before, after] = [first, first];
  const arrived = await climb(fn, sn, rest, async (sibling, left) => {
    if (left) before = await nodeHash(sibling, before);
    after = await (left ? nodeHash(sibling, after) : nodeHash(after, sibling));
  });
  return arrived && sameBytes(before, earlier.root) && sameBytes(after, later.root);
}
