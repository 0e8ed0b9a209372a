import { Codec, UnreadableEvent, type NewEvent } from '#ledger';
import { describe, expect, it } from '@jest/globals';
import { STORED_FORMS, type RecordedEvent } from './mission-events.js';

const codec = new Codec(STORED_FORMS);
const TYPES = Object.keys(STORED_FORMS) as RecordedEvent['type'][];

const metadata = (type: string): NewEvent['metadata'] => ({
  commandId: '11111111-1111-4111-8111-111111111111',
  correlationId: '11111111-1111-4111-8111-111111111111',
  actor: { id: 'COO', role: 'CONSULTANT' },
  recordedAt: '2026-03-02T22:30:00.000Z',
  schema: codec.schemaOf(type),
  inputDigest: 'digest',
});

const data = { occurredOn: '2026-03-02', text: 'É', count: 0, none: null, list: [{ of: 'K1' }] };

/** An event as it comes back from the store, with other parts. */
function read(type: string, parts: { readonly data?: unknown; readonly metadata?: object } = {}) {
  const eventId = '22222222-2222-4222-8222-222222222222';
  const stored = codec.encode({ eventId, type, data, metadata: metadata(type) });
  const bytes = <Part>(part: Part): Part => JSON.parse(JSON.stringify(part)) as Part;
  return codec.decode({
    streamId: 'mission-M1',
    revision: 7n,
    type: stored.type,
    id: stored.id ?? '',
    data: bytes('data' in parts ? parts.data : stored.data),
    metadata: bytes({ ...(stored.metadata as object), ...parts.metadata }),
    position: { commit: 99n },
  });
}

describe('every event type', () => {
  it.each(TYPES)('%s is read as it was written', (type) => {
    expect(read(type)).toEqual({
      type,
      data,
      stream: 'mission-M1',
      revision: 7,
      eventId: '22222222-2222-4222-8222-222222222222',
      metadata: metadata(type),
      recordedOn: '2026-03-02',
      position: '99',
    });
  });

  it.each(TYPES)('%s is not read when something of it is wrong', (type) => {
    const wrong: readonly Parameters<typeof read>[1][] = [
      { data: { ...data, occurredOn: '2026-02-30' } },
      { data: { ...data, occurredOn: 20260302 } },
      { data: { text: 'no day' } },
      { data: [] },
      { data: 'text' },
      { data: null },
      { metadata: { schema: codec.schemaOf(type) + 1 } },
      { metadata: { schema: 0 } },
      { metadata: { schema: '1' } },
      { metadata: { actor: { id: 'COO' } } },
      { metadata: { actor: 'COO' } },
      { metadata: { recordedAt: 12 } },
      { metadata: { commandId: null } },
    ];
    for (const parts of wrong) expect(() => read(type, parts)).toThrow(UnreadableEvent);
  });

  it('is known by its exact name', () => {
    expect(TYPES.length).toBeGreaterThan(150);
    for (const other of ['DecisionTake', 'decisionTaken', 'toString', '']) {
      expect(() => codec.schemaOf(other)).toThrow('not registered');
    }
  });

  it('has a step up from each older form', () => {
    for (const type of TYPES) {
      const { schema, upcasts = [] } = STORED_FORMS[type];
      expect([type, upcasts.length]).toEqual([type, schema - 1]);
    }
  });
});
