import { joined, utf8, type Bytes } from './bytes.js';

/** A SHA-256 hash: 32 bytes. */
export type Hash = Bytes;

export const HASH_LENGTH = 32;

/** SHA-256 by the browser itself. */
export const sha256 = async (...parts: readonly Uint8Array[]): Promise<Hash> =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', joined(...parts)));

/** Whether this browser hashes here: it does on HTTPS and on the machine itself. */
export const canHash = (): boolean => globalThis.crypto?.subtle !== undefined;

/** SHA-256(0x00 ‖ leaf). RFC 9162, 2.1.1. */
export const leafHash = (leaf: Uint8Array): Promise<Hash> => sha256(Uint8Array.of(0), leaf);

/** SHA-256(0x01 ‖ left ‖ right). RFC 9162, 2.1.1. */
export const nodeHash = (left: Hash, right: Hash): Promise<Hash> => sha256(Uint8Array.of(1), left, right);

/** What a leaf is made of: an event as it is stored. */
export interface LeafParts {
  readonly streamId: string;
  readonly type: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** `0x01 ‖ lp(streamId) ‖ lp(type) ‖ lp(data) ‖ lp(metadata)`, lp(x) = length as u32 big-endian ‖ x; text in UTF-8. */
export function leafBytes({ streamId, type, data, metadata }: LeafParts): Bytes {
  const parts = [utf8(streamId), utf8(type), data, metadata];
  return joined(Uint8Array.of(1), ...parts.flatMap((part) => [lengthOf(part), part]));
}

function lengthOf({ length }: Uint8Array): Bytes {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, length);
  return bytes;
}
