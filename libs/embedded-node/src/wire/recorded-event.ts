import { eventIdBytes, type EventId } from './event-id.js';
import { MessageWriter } from './message-writer.js';
import { ReadResp } from './protocol.js';

/** What a caller asks to have stored. */
export interface ProposedEvent {
  readonly id: EventId;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

/** Where and when an event was stored. */
export interface EventPlace {
  readonly stream: string;
  readonly revision: number | bigint;
  readonly position: number;
  /** Milliseconds since the Unix epoch. */
  readonly created: number;
}

/** A stored event taken apart; needed only where the node itself looks inside (metadata, links). */
export interface DecodedRecord {
  readonly contentType: string;
  readonly data: Buffer;
}

/** Field 1 with a 36-character text id takes exactly this many bytes: tag, length, tag, length, text. */
const TEXT_ID_LENGTH = 40;
const TICKS_PER_MILLISECOND = 10_000n;

const writer = new MessageWriter();

/**
 * The event as the protocol's RecordedEvent, id first and as text. These bytes are what the file stores and what
 * readers are sent, so an event is encoded once in its life.
 */
export function encodeRecord(event: ProposedEvent, place: EventPlace): Buffer {
  const id = writer.text(2, event.id).finish();
  const stream = writer.text(3, place.stream).finish();
  const type = metadataEntry('type', event.type);
  const contentType = metadataEntry('content-type', event.contentType);
  const created = metadataEntry('created', (BigInt(place.created) * TICKS_PER_MILLISECOND).toString());
  writer.bytes(1, id).bytes(2, stream);
  writer.varint(3, place.revision).varint(4, place.position).varint(5, place.position);
  writer.bytes(6, type).bytes(6, contentType).bytes(6, created);
  if (event.metadata.length > 0) writer.bytes(7, event.metadata);
  if (event.data.length > 0) writer.bytes(8, event.data);
  return writer.finish();
}

/** The same record with its id in two 64-bit halves, which clients in some languages ask for. */
export function withStructuredId(record: Uint8Array): Buffer {
  const stored = Buffer.from(record.buffer, record.byteOffset, record.byteLength);
  const bytes = eventIdBytes(stored.toString('latin1', 4, TEXT_ID_LENGTH));
  const halves = writer.varint(1, bytes.readBigInt64BE(0)).varint(2, bytes.readBigInt64BE(8)).finish();
  const id = writer.bytes(1, halves).finish();
  return Buffer.concat([writer.bytes(1, id).finish(), stored.subarray(TEXT_ID_LENGTH)]);
}

/** Takes a stored record apart. */
export function decodeRecord(record: Uint8Array): DecodedRecord {
  const decoded = ReadResp.ReadEvent.RecordedEvent.deserializeBinary(record);
  return {
    contentType: decoded.getMetadataMap().get('content-type') ?? '',
    data: Buffer.from(decoded.getData_asU8()),
  };
}

function metadataEntry(key: string, value: string): Buffer {
  return writer.text(1, key).text(2, value).finish();
}
