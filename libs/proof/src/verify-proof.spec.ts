import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  EMPTY_FRONTIER,
  EMPTY_ROOT,
  extendFrontier,
  frontierRoot,
  leafHash,
  MerkleTree,
  nodeHash,
  verifyConsistency,
  verifyInclusion,
  type Hash,
} from './index.js';

const LARGEST = 200;
const leaves = Array.from({ length: LARGEST }, (_, i) => leafHash(Buffer.from(`leaf ${i}`)));
const tree = new MerkleTree();
leaves.forEach((leaf) => tree.append(leaf));
const roots = Array.from({ length: LARGEST + 1 }, (_, size) => tree.root(BigInt(size)));
const leafAt = (index: number): Hash => leaves[index] ?? EMPTY_ROOT;
const rootAt = (size: number): Hash => roots[size] ?? EMPTY_ROOT;

const sizes = fc.integer({ min: 1, max: LARGEST });
const within = sizes.chain((size) => fc.tuple(fc.integer({ min: 0, max: size - 1 }), fc.constant(size)));

/** The same proof with something wrong in it: a bit, a hash less, a hash more, two hashes exchanged. */
function spoilt(proof: readonly Hash[], at: number): Hash[][] {
  const position = at % Math.max(1, proof.length);
  const flipped = proof.map((hash, i) =>
    i === position ? Uint8Array.from(hash, (byte, j) => (j === at % 32 ? byte ^ 1 : byte)) : hash,
  );
  const short = proof.map((hash, i) => (i === position ? hash.slice(1) : hash));
  const wrong = [
    [...proof, EMPTY_ROOT],
    [EMPTY_ROOT, ...proof],
  ];
  if (proof.length > 0) wrong.push(flipped, short, proof.slice(1), proof.slice(0, -1));
  if (proof.length > 1) wrong.push(proof.toReversed());
  return wrong;
}

describe('an inclusion proof', () => {
  it('holds for every leaf of every size, and for no other leaf, place, root or proof', () => {
    fc.assert(
      fc.property(within, fc.nat(1000), ([index, size], at) => {
        const claim = { index: BigInt(index), size: BigInt(size), leafHash: leafAt(index), root: rootAt(size) };
        const proof = tree.inclusionProof(claim.index, claim.size);
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)));
        expect(verifyInclusion(claim, proof)).toBe(true);
        expect(verifyInclusion({ ...claim, leafHash: leafAt((index + 1) % LARGEST) }, proof)).toBe(false);
        expect(verifyInclusion({ ...claim, root: rootAt(size - 1) }, proof)).toBe(false);
        expect(verifyInclusion({ ...claim, index: claim.index + 1n }, proof)).toBe(false);
        expect(verifyInclusion({ ...claim, index: claim.size }, proof)).toBe(false);
        expect(verifyInclusion({ ...claim, index: -1n }, proof)).toBe(false);
        for (const wrong of spoilt(proof, at)) expect(verifyInclusion(claim, wrong)).toBe(false);
      }),
    );
  });

  it('needs a leaf hash: nothing is not in a tree whose root is nothing', () => {
    const nothing = new Uint8Array(0);
    expect(verifyInclusion({ index: 0n, size: 1n, leafHash: nothing, root: nothing }, [])).toBe(false);
  });

  it('is exact beyond the integers of a double', () => {
    const left = leafHash(Buffer.from('the first 2^53 leaves'));
    const last = leafHash(Buffer.from('the last leaf'));
    const claim = { index: 2n ** 53n, size: 2n ** 53n + 1n, leafHash: last, root: nodeHash(left, last) };
    expect(verifyInclusion(claim, [left])).toBe(true);
    expect(verifyInclusion({ ...claim, index: 2n ** 53n - 1n }, [left])).toBe(false);
    expect(verifyInclusion({ ...claim, size: 2n ** 53n + 3n }, [left])).toBe(false);
  });
});

describe('a consistency proof', () => {
  it('holds for every pair of sizes, and for no other roots or proof', () => {
    fc.assert(
      fc.property(within, fc.nat(1000), ([before, size], at) => {
        const earlier = before + 1;
        const claim = {
          earlierSize: BigInt(earlier),
          earlierRoot: rootAt(earlier),
          size: BigInt(size),
          root: rootAt(size),
        };
        const proof = tree.consistencyProof(claim.earlierSize, claim.size);
        expect(proof.length).toBeLessThanOrEqual(Math.ceil(Math.log2(size)) + 1);
        expect(verifyConsistency(claim, proof)).toBe(true);
        expect(verifyConsistency({ ...claim, earlierRoot: rootAt(earlier - 1) }, proof)).toBe(false);
        expect(verifyConsistency({ ...claim, root: rootAt(size - 1) }, proof)).toBe(false);
        for (const wrong of spoilt(proof, at)) expect(verifyConsistency(claim, wrong)).toBe(false);
      }),
    );
  });

  it('rejects an empty earlier tree, and a later tree that is smaller', () => {
    const empty = { earlierSize: 0n, earlierRoot: EMPTY_ROOT, size: 4n, root: rootAt(4) };
    expect(verifyConsistency(empty, [])).toBe(false);
    expect(verifyConsistency({ ...empty, size: 0n, root: EMPTY_ROOT }, [])).toBe(false);
    expect(verifyConsistency({ earlierSize: 5n, earlierRoot: rootAt(5), size: 4n, root: rootAt(4) }, [])).toBe(false);
  });
});

describe('a frontier', () => {
  it('keeps the root of every size in a few hashes', () => {
    let frontier = EMPTY_FRONTIER;
    leaves.forEach((leaf, index) => {
      frontier = extendFrontier(frontier, leaf);
      expect(frontierRoot(frontier)).toEqual(rootAt(index + 1));
      expect(frontier.peaks.length).toBeLessThanOrEqual(8);
    });
    expect(frontier.size).toBe(tree.size);
  });
});
