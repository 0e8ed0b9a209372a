import { describe, expect, it } from '@jest/globals';
import { Codec, type DriverEvent } from './codec.js';
import { UnreadableEvent } from './errors.js';

const metadata = {
  commandId: 'c',
  correlationId: 'c',
  actor: { id: 'COO', role: 'CONSULTANT' },
  recordedAt: '2026-03-28T23:30:00.000Z',
  schema: 1,
  inputDigest: '',
};

const stored = (more: Partial<DriverEvent> = {}): DriverEvent => ({
  streamId: 'mission-M1',
  revision: 7n,
  type: 'AmountAgreed',
  id: 'e7',
  data: { occurredOn: '2026-03-28', euros: 12.5 },
  metadata,
  position: { commit: 99n },
  ...more,
});

const codec = new Codec({
  AmountAgreed: {
    schema: 3,
    upcasts: [
      ({ euros, ...rest }) => ({ ...rest, cents: Math.round(Number(euros) * 100) }),
      (data) => ({ ...data, currency: 'EUR' }),
    ],
  },
});

describe('The codec', () => {
  it('brings old data up to date, one schema version after the other', () => {
    expect(codec.decode(stored()).data).toEqual({ occurredOn: '2026-03-28', cents: 1250, currency: 'EUR' });
    const second = stored({ data: { occurredOn: '2026-03-28', cents: 3 }, metadata: { ...metadata, schema: 2 } });
    expect(codec.decode(second).data).toEqual({ occurredOn: '2026-03-28', cents: 3, currency: 'EUR' });
  });

  it('leaves what was stored as it was', () => {
    const event = stored();
    codec.decode(event);
    expect(event.data).toEqual({ occurredOn: '2026-03-28', euros: 12.5 });
  });

  it('tells the day of recording in Paris', () => {
    expect(codec.decode(stored()).recordedOn).toBe('2026-03-29');
  });

  it.each([
    ['a type it does not know', stored({ type: 'SomethingElse' }), /unknown/],
    ['a schema newer than its own', stored({ metadata: { ...metadata, schema: 4 } }), /newer/],
    ['an event without metadata', stored({ metadata: undefined }), /its metadata is no JSON object/],
    ['bytes for metadata', stored({ metadata: Buffer.from('{}') }), /its metadata is no JSON object/],
    ['a list for metadata', stored({ metadata: [] }), /its metadata is no JSON object/],
    ['nothing for data', stored({ data: null }), /its data is no JSON object/],
    ['a text for data', stored({ data: 'x', metadata: { ...metadata, schema: 3 } }), /its data is no JSON object/],
    ['no actor', stored({ metadata: { ...metadata, actor: 'COO' } }), /the actor in its metadata is no JSON object/],
    ['half an actor', stored({ metadata: { ...metadata, actor: { id: 'COO' } } }), /its metadata is incomplete/],
    ['no command', stored({ metadata: { ...metadata, commandId: 7 } }), /its metadata is incomplete/],
    ['schema 0', stored({ metadata: { ...metadata, schema: 0 } }), /its metadata names no schema/],
    ['half a schema', stored({ metadata: { ...metadata, schema: 1.5 } }), /its metadata names no schema/],
    ['a day that does not exist', stored({ data: { occurredOn: '2026-02-30' } }), /its data names no day/],
    ['no day', stored({ data: { euros: 3 } }), /its data names no day/],
    ['an inherited type', stored({ type: 'toString' }), /the type is unknown/],
  ])('refuses %s, naming stream, revision and type', (_, event, why) => {
    expect(() => codec.decode(event)).toThrow(UnreadableEvent);
    expect(() => codec.decode(event)).toThrow(why);
    expect(() => codec.decode(event)).toThrow(/7 of mission-M1/);
  });

  it('refuses a schema from which nothing leads to its own', () => {
    const torn = new Codec({ AmountAgreed: { schema: 3, upcasts: [(data) => data] } });
    expect(() => torn.decode(stored())).toThrow(/nothing leads from schema 2 to 3/);
    expect(new Codec({ AmountAgreed: { schema: 1 } }).decode(stored()).data).toMatchObject({ euros: 12.5 });
  });

  it('keeps where an event stands, and what it is', () => {
    expect(codec.decode(stored())).toMatchObject({
      stream: 'mission-M1',
      revision: 7,
      type: 'AmountAgreed',
      eventId: 'e7',
      position: '99',
      metadata,
    });
    const { position: _, ...unplaced } = stored();
    expect(codec.decode(unplaced).position).toBe('');
    expect(codec.schemaOf('AmountAgreed')).toBe(3);
  });

  it('refuses to write a type that is not registered', () => {
    expect(() => codec.schemaOf('SomethingElse')).toThrow(/not registered/);
  });
});
