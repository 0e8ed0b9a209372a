import { EMPTY_ROOT, nodeHash, type Hash } from './hash.js';

/**
 * All of a tree that is needed to go on with it: its size and the roots of its complete subtrees, from left to right.
 */
export interface Frontier {
  readonly size: bigint;
  readonly peaks: readonly Hash[];
}

/** The frontier of the tree without leaves. */
export const EMPTY_FRONTIER: Frontier = { size: 0n, peaks: [] };

/** The frontier after one more leaf hash, in O(log n): each pair of equal subtrees becomes one. */
export function extendFrontier({ size, peaks }: Frontier, leaf: Hash): Frontier {
  const left = [...peaks];
  let last = leaf;
  for (let rest = size; rest & 1n; rest >>= 1n) {
    const peak = left.pop();
    if (!peak) throw new RangeError(`a tree of ${size} leaves has more peaks than ${peaks.length}`);
    last = nodeHash(peak, last);
  }
  return { size: size + 1n, peaks: [...left, last] };
}

/** The root of the tree behind a frontier. */
export function frontierRoot({ peaks }: Frontier): Hash {
  return peaks.length === 0 ? EMPTY_ROOT : peaks.reduceRight((right, left) => nodeHash(left, right));
}
