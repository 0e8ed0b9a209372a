import { leafHash as leafHashOfLog, MerkleTree, verifyConsistency, verifyInclusion } from '#proof';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sameBytes, type Bytes } from '../../../apps/console/src/audit-trail/proof/bytes.js';
import { leafHash, type Hash } from '../../../apps/console/src/audit-trail/proof/hashes.js';
import { continues, rootOver } from '../../../apps/console/src/audit-trail/proof/merkle.js';

const LARGEST = 70;
const copied = (bytes: Uint8Array): Bytes => Uint8Array.from(bytes);

/** Trees of random leaves, with a place in them and how to spoil a proof. */
const trees = fc.record({
  leaves: fc.array(fc.uint8Array({ maxLength: 40 }), { minLength: 1, maxLength: LARGEST }),
  place: fc.nat(),
  earlier: fc.nat(),
  at: fc.nat(),
});

const grown = (leaves: readonly Uint8Array[]): MerkleTree => {
  const tree = new MerkleTree();
  for (const leaf of leaves) tree.append(leafHashOfLog(leaf));
  return tree;
};

/** A proof with a bit turned, cut, drawn out, shortened within a hash, or turned round. */
function spoilt(path: readonly Hash[], at: number): readonly (readonly Hash[])[] {
  const nothing = new Uint8Array(32);
  const position = at % Math.max(1, path.length);
  const flipped = path.map((hash, i) =>
    i === position ? Uint8Array.from(hash, (byte, j) => (j === at % 32 ? byte ^ 1 : byte)) : hash,
  );
  return [
    [...path, nothing],
    [nothing, ...path],
    ...(path.length > 0
      ? [flipped, path.slice(1), path.slice(0, -1), path.map((h, i) => (i === position ? h.slice(1) : h))]
      : []),
    ...(path.length > 1 && !sameBytes(path[0]!, path.at(-1)!) ? [path.toReversed()] : []),
  ];
}

describe('the way from a leaf to the root', () => {
  it('is the one that the log proves, for every leaf of every tree', async () => {
    await fc.assert(
      fc.asyncProperty(trees, async ({ leaves, place, at }) => {
        const tree = grown(leaves);
        const [size, index] = [leaves.length, place % leaves.length];
        const leaf = await leafHash(leaves[index]!);
        expect(leaf).toEqual(copied(tree.leaf(BigInt(index))));
        const path = tree.inclusionProof(BigInt(index)).map(copied);
        expect(await rootOver({ leaf, index, size }, path)).toEqual(copied(tree.root()));
        for (const wrong of spoilt(path, at)) {
          const root = await rootOver({ leaf, index, size }, wrong);
          const claim = { index: BigInt(index), size: BigInt(size), leafHash: leaf, root: tree.root() };
          expect(root !== undefined && sameBytes(root, tree.root())).toBe(verifyInclusion(claim, wrong));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('fits one place of one size, and no other', async () => {
    const tree = grown(Array.from({ length: 9 }, (_, i) => Uint8Array.of(i)));
    const leaf = copied(tree.leaf(5n));
    const path = tree.inclusionProof(5n).map(copied);
    const isThere = async (index: number, size: number, hash = leaf) => {
      const root = await rootOver({ leaf: hash, index, size }, path);
      return root !== undefined && sameBytes(root, tree.root());
    };
    expect(await isThere(5, 9)).toBe(true);
    for (const index of [-1, 0, 4, 6, 8, 9, 5.5, Number.NaN, 2 ** 53]) expect(await isThere(index, 9)).toBe(false);
    for (const size of [0, 5, 17, 5.5, -9, Number.NaN, 2 ** 53]) expect(await isThere(5, size)).toBe(false);
    expect(await isThere(5, 9, copied(tree.leaf(4n)))).toBe(false);
    expect(await isThere(5, 9, leaf.slice(1))).toBe(false);
  });

  it('is not there for nothing: a tree of one leaf is that leaf', async () => {
    const leaf = await leafHash(Uint8Array.of(1));
    expect(await rootOver({ leaf, index: 0, size: 1 }, [])).toEqual(leaf);
    expect(await rootOver({ leaf: new Uint8Array(), index: 0, size: 1 }, [])).toBeUndefined();
  });
});

describe('growth from one tree to the next', () => {
  it('is what the log proves, for every pair of sizes', async () => {
    await fc.assert(
      fc.asyncProperty(trees, async ({ leaves, earlier: wanted, at }) => {
        const tree = grown(leaves);
        const size = leaves.length;
        const before = 1 + (wanted % size);
        const path = tree.consistencyProof(BigInt(before)).map(copied);
        const earlier = { size: before, root: copied(tree.root(BigInt(before))) };
        const later = { size, root: copied(tree.root()) };
        expect(await continues(earlier, later, path)).toBe(true);
        for (const wrong of spoilt(path, at)) {
          const claim = {
            earlierSize: BigInt(before),
            earlierRoot: earlier.root,
            size: BigInt(size),
            root: later.root,
          };
          expect(await continues(earlier, later, wrong)).toBe(verifyConsistency(claim, wrong));
        }
        const forged = { ...later, root: Uint8Array.from(later.root, (byte, i) => (i === 0 ? byte ^ 1 : byte)) };
        expect(await continues(earlier, forged, path)).toBe(false);
        expect(await continues({ ...earlier, root: forged.root }, later, path)).toBe(false);
      }),
      { numRuns: 60 },
    );
  });

  it('needs an earlier tree that is no larger, and has leaves', async () => {
    const tree = grown([Uint8Array.of(1), Uint8Array.of(2), Uint8Array.of(3)]);
    const head = (size: number) => ({ size, root: copied(tree.root(BigInt(size))) });
    expect(await continues(head(3), head(2), [])).toBe(false);
    expect(await continues(head(0), head(2), [])).toBe(false);
    expect(await continues(head(2), head(2), [])).toBe(true);
    expect(await continues(head(2), { ...head(2), root: head(1).root }, [])).toBe(false);
    expect(await continues({ ...head(2), size: 1.5 }, head(3), [])).toBe(false);
  });
});
