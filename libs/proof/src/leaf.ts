/** The part of an event that the tree covers. `data` and `metadata` are the bytes as stored, never serialised again. */
export interface HashedEvent {
  readonly streamId: string;
  readonly type: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

const VERSION = Uint8Array.of(1);

function lengthPrefixed(bytes: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/**
 * Leaf of an event: `0x01 ‖ lp(streamId) ‖ lp(type) ‖ lp(data) ‖ lp(metadata)`, lp(x) = length as u32 big-endian ‖ x,
 * text in UTF-8. Nothing a restore may change is in it: no store clock, no global position.
 */
export function leafBytes({ streamId, type, data, metadata }: HashedEvent): Uint8Array {
  const parts = [Buffer.from(streamId), Buffer.from(type), data, metadata];
  return Buffer.concat([VERSION, ...parts.map(lengthPrefixed)]);
}
