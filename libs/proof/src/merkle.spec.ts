import { describe, expect, it } from '@jest/globals';
import {
  EMPTY_FRONTIER,
  EMPTY_ROOT,
  extendFrontier,
  frontierRoot,
  leafHash,
  MerkleTree,
  verifyConsistency,
  verifyInclusion,
} from './index.js';

/** Published by transparency-dev/merkle, testonly/constants.go. */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const A = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7';
const B = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e';
const C = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4';
const D = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b';
const E = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0';
const F = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a';
const root = (n: number): string => ROOTS[n] ?? '';

const bytes = (hex: string): Uint8Array => Buffer.from(hex, 'hex');
const hex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');
const hashes = LEAVES.map((leaf) => leafHash(bytes(leaf)));
const tree = new MerkleTree();
hashes.forEach((hash) => tree.append(hash));

describe('the tree of the published leaves', () => {
  it('has the published roots at every size', () => {
    expect(ROOTS.map((_, size) => hex(tree.root(BigInt(size))))).toEqual(ROOTS);
    expect(hex(EMPTY_ROOT)).toBe(ROOTS[0]);
  });

  it('keeps the hash of every leaf', () => {
    expect(hashes.map((_, index) => hex(tree.leaf(BigInt(index))))).toEqual(hashes.map(hex));
    expect(() => tree.leaf(8n)).toThrow(RangeError);
  });

  it('has the same roots when only its frontier is kept', () => {
    let frontier = EMPTY_FRONTIER;
    const roots = [hex(frontierRoot(frontier))];
    for (const hash of hashes) {
      frontier = extendFrontier(frontier, hash);
      roots.push(hex(frontierRoot(frontier)));
    }
    expect(roots).toEqual(ROOTS);
    expect(frontier).toMatchObject({ size: 8n, peaks: { length: 1 } });
    expect(() => extendFrontier({ size: 1n, peaks: [] }, EMPTY_ROOT)).toThrow(RangeError);
  });

  it.each([
    [0, 8, [A, B, C]],
    [5, 8, [D, E, root(4)]],
    [2, 3, [root(2)]],
    [1, 5, [root(1), B, D]],
  ])('proves leaf %d in %d leaves with the published hashes', (index, size, proof) => {
    expect(tree.inclusionProof(BigInt(index), BigInt(size)).map(hex)).toEqual(proof);
    const claim = {
      index: BigInt(index),
      size: BigInt(size),
      leafHash: hashes[index] ?? EMPTY_ROOT,
      root: bytes(root(size)),
    };
    expect(verifyInclusion(claim, proof.map(bytes))).toBe(true);
  });

  it.each([
    [1, 8, [A, B, C]],
    [6, 8, [F, E, root(4)]],
    [2, 5, [B, D]],
  ])('proves that %d leaves begin %d leaves with the published hashes', (earlier, size, proof) => {
    expect(tree.consistencyProof(BigInt(earlier), BigInt(size)).map(hex)).toEqual(proof);
    const claim = {
      earlierSize: BigInt(earlier),
      earlierRoot: bytes(root(earlier)),
      size: BigInt(size),
      root: bytes(root(size)),
    };
    expect(verifyConsistency(claim, proof.map(bytes))).toBe(true);
  });

  it('proves nothing outside itself', () => {
    expect(() => tree.root(9n)).toThrow(new RangeError('the tree has 8 leaves, not 9'));
    expect(() => tree.root(-1n)).toThrow(new RangeError('the tree has 8 leaves, not -1'));
    expect(() => tree.inclusionProof(8n)).toThrow(RangeError);
    expect(() => tree.inclusionProof(-1n)).toThrow(RangeError);
    expect(() => tree.inclusionProof(3n, 3n)).toThrow(RangeError);
    expect(() => tree.consistencyProof(0n)).toThrow(new RangeError('no earlier size 0 of 8'));
    expect(() => tree.consistencyProof(5n, 4n)).toThrow(new RangeError('no earlier size 5 of 4'));
  });
});
