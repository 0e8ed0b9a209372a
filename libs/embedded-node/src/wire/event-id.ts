import type { UuidMessage } from './protocol.js';

/** An event's id as lower-case text with hyphens, whatever form it had on the wire. */
export type EventId = string;

const SHAPE = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id in canonical form, or undefined when the message holds none. */
export function eventIdOf(uuid: UuidMessage | undefined): EventId | undefined {
  if (uuid === undefined) return undefined;
  const structured = uuid.getStructured();
  if (structured !== undefined) {
    const bytes = Buffer.alloc(16);
    bytes.writeBigInt64BE(BigInt.asIntN(64, BigInt(structured.getMostSignificantBits())), 0);
    bytes.writeBigInt64BE(BigInt.asIntN(64, BigInt(structured.getLeastSignificantBits())), 8);
    return eventIdFromBytes(bytes);
  }
  const text = uuid.getString().toLowerCase();
  return SHAPE.test(text) ? text : undefined;
}

/** The 16 bytes under which the id is stored and indexed. */
export function eventIdBytes(id: EventId): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

/** The inverse of `eventIdBytes`. */
export function eventIdFromBytes(bytes: Uint8Array): EventId {
  const hex = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
