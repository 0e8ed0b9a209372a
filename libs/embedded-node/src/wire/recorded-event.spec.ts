import { describe, expect, it } from '@jest/globals';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import fc from 'fast-check';
import { eventIdOf } from './event-id.js';
import { decodeRecord, encodeRecord, withStructuredId } from './recorded-event.js';

const { RecordedEvent } = streams.ReadResp.ReadEvent;

const bytes = fc.uint8Array({ maxLength: 6000 });
const event = fc.record({
  id: fc.uuid(),
  type: fc.string({ unit: 'binary' }),
  contentType: fc.constantFrom('application/json', 'application/octet-stream'),
  data: bytes,
  metadata: bytes,
});
const place = fc.record({
  stream: fc.string({ unit: 'binary', minLength: 1 }),
  revision: fc.maxSafeNat(),
  position: fc.maxSafeNat(),
  created: fc.integer({ min: 0, max: 8.64e15 }),
});

describe('a stored record', () => {
  it('is what the protocol’s own classes read', () => {
    fc.assert(
      fc.property(event, place, (proposed, at) => {
        const read = RecordedEvent.deserializeBinary(encodeRecord(proposed, at));
        expect(eventIdOf(read.getId())).toBe(proposed.id);
        expect(Buffer.from(read.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString()).toBe(at.stream);
        expect([read.getStreamRevision(), read.getCommitPosition()]).toEqual([`${at.revision}`, `${at.position}`]);
        expect(read.getPreparePosition()).toBe(`${at.position}`);
        expect(read.getMetadataMap().get('type')).toBe(proposed.type);
        expect(read.getMetadataMap().get('content-type')).toBe(proposed.contentType);
        expect(read.getMetadataMap().get('created')).toBe(String(BigInt(at.created) * 10_000n));
        expect(Buffer.from(read.getData_asU8())).toEqual(Buffer.from(proposed.data));
        expect(Buffer.from(read.getCustomMetadata_asU8())).toEqual(Buffer.from(proposed.metadata));
      }),
    );
  });

  it('can be told with its id in two halves', () => {
    fc.assert(
      fc.property(event, place, (proposed, at) => {
        const read = RecordedEvent.deserializeBinary(withStructuredId(encodeRecord(proposed, at)));
        expect(read.getId()?.hasStructured()).toBe(true);
        expect(eventIdOf(read.getId())).toBe(proposed.id);
        expect(Buffer.from(read.getData_asU8())).toEqual(Buffer.from(proposed.data));
      }),
    );
  });

  it('holds the revision of a tombstone exactly', () => {
    const tombstone = { id: '00000000-0000-4000-8000-000000000000', type: '$streamDeleted', contentType: '' };
    const nothing = { data: new Uint8Array(), metadata: new Uint8Array() };
    const at = { stream: 's', revision: 2n ** 63n - 1n, position: 1, created: 0 };
    const read = RecordedEvent.deserializeBinary(encodeRecord({ ...tombstone, ...nothing }, at));
    expect(read.getStreamRevision()).toBe('9223372036854775807');
  });

  it('gives its data back', () => {
    const proposed = { id: '00000000-0000-4000-8000-000000000000', type: 't', contentType: 'application/json' };
    const record = encodeRecord(
      { ...proposed, data: Buffer.from('{}'), metadata: Buffer.alloc(0) },
      { stream: 's', revision: 0, position: 1, created: 0 },
    );
    expect(decodeRecord(record)).toEqual({ contentType: 'application/json', data: Buffer.from('{}') });
  });
});
