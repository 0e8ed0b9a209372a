import { EMPTY_ROOT, nodeHash, type Hash } from './hash.js';

/** Largest power of two below n, for n of at least 2: where RFC 9162 splits a tree. */
const splitOf = (n: number): number => 2 ** (31 - Math.clz32(n - 1));

/**
 * An append-only Merkle tree in memory that proves what it holds, also as of any earlier size. Every complete subtree
 * is hashed once, so a proof costs O(log² n) look-ups and hashes. RFC 9162, 2.1.
 */
export class MerkleTree {
  readonly #levels: Hash[][] = [[]];

  /** Number of leaves. */
  get size(): bigint {
    return BigInt(this.#levels[0]?.length ?? 0);
  }

  /** The hash of the leaf at `index`. */
  leaf(index: bigint): Hash {
    const leaf = this.#levels[0]?.[Number(index)];
    if (!leaf) throw new RangeError(`no leaf ${index} among ${this.size}`);
    return leaf;
  }

  /** Adds the hash of the next leaf. */
  append(leaf: Hash): void {
    let hash = leaf;
    for (let height = 0; ; height += 1) {
      const nodes = (this.#levels[height] ??= []);
      const left = nodes.length % 2 === 1 ? nodes.at(-1) : undefined;
      nodes.push(hash);
      if (!left) return;
      hash = nodeHash(left, hash);
    }
  }

  /** The root of the first `size` leaves. */
  root(size = this.size): Hash {
    const to = this.#within(size);
    return to === 0 ? EMPTY_ROOT : this.#hashOf(0, to);
  }

  /** Proof that the leaf at `index` is in the tree of the first `size` leaves. RFC 9162, 2.1.3.1. */
  inclusionProof(index: bigint, size = this.size): Hash[] {
    const to = this.#within(size);
    if (index < 0n || index >= size) throw new RangeError(`no leaf ${index} among ${size}`);
    return this.#path(Number(index), 0, to);
  }

  /** Proof that the first `size` leaves begin with the first `earlier` ones, at least 1. RFC 9162, 2.1.4.1. */
  consistencyProof(earlier: bigint, size = this.size): Hash[] {
    const to = this.#within(size);
    if (earlier < 1n || earlier > size) throw new RangeError(`no earlier size ${earlier} of ${size}`);
    return this.#subproof(Number(earlier), 0, to, true);
  }

  #within(size: bigint): number {
    if (size < 0n || size > this.size) throw new RangeError(`the tree has ${this.size} leaves, not ${size}`);
    return Number(size);
  }

  /** Hash of the leaves in `[from, to)`, which the splits of RFC 9162 keep aligned. */
  #hashOf(from: number, to: number): Hash {
    const width = to - from;
    const complete = Number.isInteger(Math.log2(width)) && this.#levels[Math.log2(width)]?.[from / width];
    if (complete) return complete;
    const middle = from + splitOf(width);
    return nodeHash(this.#hashOf(from, middle), this.#hashOf(middle, to));
  }

  #path(index: number, from: number, to: number): Hash[] {
    if (to - from === 1) return [];
    const split = splitOf(to - from);
    const middle = from + split;
    return index < split
      ? [...this.#path(index, from, middle), this.#hashOf(middle, to)]
      : [...this.#path(index - split, middle, to), this.#hashOf(from, middle)];
  }

  #subproof(earlier: number, from: number, to: number, known: boolean): Hash[] {
    if (earlier === to - from) return known ? [] : [this.#hashOf(from, to)];
    const split = splitOf(to - from);
    const middle = from + split;
    return earlier <= split
      ? [...this.#subproof(earlier, from, middle, known), this.#hashOf(middle, to)]
      : [...this.#subproof(earlier - split, middle, to, false), this.#hashOf(from, middle)];
  }
}
