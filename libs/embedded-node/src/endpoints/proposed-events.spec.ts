import { describe, expect, it } from '@jest/globals';
import { UUID } from '../wire/protocol.js';
import { MAXIMUM_APPEND_SIZE, ProposedEvents } from './proposed-events.js';

const ID = '0190f5a0-7c1e-4b6a-9c7e-2f8e5b1a4d3c';

function proposed(
  size: number,
  properties: Readonly<Record<string, string>> = { type: 'Noted', 'content-type': 'application/json' },
  id = ID,
) {
  const uuid = new UUID();
  uuid.setString(id);
  return {
    getId: () => uuid,
    getMetadataMap: () => ({ get: (key: string) => properties[key] }),
    getCustomMetadata_asU8: () => new Uint8Array(2),
    getData_asU8: () => new Uint8Array(size),
  };
}
/** Bytes of an event beside its data: two of metadata, and its type at two bytes a character. */
const BESIDE = 2 + 2 * 'Noted'.length;

describe('the events of one append', () => {
  it('are taken as they come, up to a mebibyte together', () => {
    const events = new ProposedEvents();
    expect(events.add(proposed(3))).toBeUndefined();
    expect(events.add(proposed(MAXIMUM_APPEND_SIZE - 3 - 2 * BESIDE))).toBeUndefined();
    expect(events.add(proposed(0, { type: '', 'content-type': 'x' }))).toBe('too-large');
    expect(events.events).toHaveLength(2);
    expect(events.events[0]).toMatchObject({ id: ID, type: 'Noted', contentType: 'application/json' });
    expect(new ProposedEvents().add(proposed(MAXIMUM_APPEND_SIZE - BESIDE + 1))).toBe('too-large');
  });

  it('need a type, a content type and an id', () => {
    const events = new ProposedEvents();
    expect(events.add(proposed(1, { type: 'Noted' }))).toBe('property-missing');
    expect(events.add(proposed(1, { 'content-type': 'x' }))).toBe('property-missing');
    expect(events.add(proposed(1, undefined, 'no id'))).toBe('id-missing');
    expect(events.events).toEqual([]);
  });
});
