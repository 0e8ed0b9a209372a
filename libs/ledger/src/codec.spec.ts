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
    ['an event without metadata', stored({ metadata: undefined }), /metadata/],
  ])('refuses %s, naming stream, revision and type', (_, event, why) => {
    expect(() => codec.decode(event)).toThrow(UnreadableEvent);
    expect(() => codec.decode(event)).toThrow(why);
    expect(() => codec.decode(event)).toThrow(/7 of mission-M1/);
  });

  it('refuses to write a type that is not registered', () => {
    expect(() => codec.schemaOf('SomethingElse')).toThrow(/not registered/);
  });
});
