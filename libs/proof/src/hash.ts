import { createHash, hash } from 'node:crypto';

/** A SHA-256 hash: 32 bytes. */
export type Hash = Uint8Array;

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** SHA-256 of some bytes, one after the other. */
export const sha256 = (...parts: readonly Uint8Array[]): Hash => hash('sha256', Buffer.concat(parts), 'buffer');

/** SHA-256 of a text in UTF-8 that comes in pieces. */
export async function piecesDigest(pieces: AsyncIterable<string>): Promise<Hash> {
  const digest = createHash('sha256');
  for await (const piece of pieces) digest.update(piece);
  return digest.digest();
}

/** SHA-256 of a text in UTF-8, hexadecimal. */
export const textDigest = (text: string): string => hash('sha256', text, 'hex');

/** Root of the tree without leaves, SHA-256 of nothing. RFC 9162, 2.1.1. */
export const EMPTY_ROOT: Hash = sha256();

/** Hash of a leaf, SHA-256(0x00 ‖ leaf); the prefix keeps a leaf from passing for a node. RFC 9162, 2.1.1. */
export function leafHash(leaf: Uint8Array): Hash {
  return sha256(LEAF, leaf);
}

/** Hash of an inner node, SHA-256(0x01 ‖ left ‖ right). RFC 9162, 2.1.1. */
export function nodeHash(left: Hash, right: Hash): Hash {
  return sha256(NODE, left, right);
}

/** Whether two hashes are the same bytes. */
export function sameHash(a: Hash, b: Hash): boolean {
  return Buffer.compare(a, b) === 0;
}
