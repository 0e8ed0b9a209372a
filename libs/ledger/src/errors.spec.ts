import { ErrorType } from '@eventstore/db-client';
import { describe, expect, it } from '@jest/globals';
import { driverType, LedgerUnavailable, named, reasonOf, StreamStopped, UnreadableEvent } from './errors.js';

const typed = (type: unknown) => Object.assign(new Error('as the driver says it'), { type });

describe('errors of the driver', () => {
  it.each([
    ErrorType.UNAVAILABLE,
    ErrorType.TIMEOUT,
    ErrorType.DEADLINE_EXCEEDED,
    ErrorType.CANCELLED,
    ErrorType.NOT_LEADER,
    ErrorType.UNKNOWN,
  ])('of type %s are an outage, which keeps its cause', (type) => {
    const cause = typed(type);
    const outage = named('reading mission-M1', cause);
    expect(outage).toBeInstanceOf(LedgerUnavailable);
    expect(outage).toMatchObject({
      name: 'LedgerUnavailable',
      message: 'The event store did not answer while reading mission-M1.',
      cause,
    });
  });

  it.each([
    'Failed to discover leader',
    'connect ECONNREFUSED 127.0.0.1:2113',
    'read econnreset',
    'No connection established',
    'Channel has been shut down',
  ])('that say “%s” are an outage too', (message) => {
    expect(named('reading', new Error(message))).toBeInstanceOf(LedgerUnavailable);
  });

  it('of another kind stay what they are', () => {
    for (const error of [typed(ErrorType.WRONG_EXPECTED_VERSION), new Error('no such thing'), 'ECONNREFUSED', null]) {
      expect(named('reading', error)).toBe(error);
    }
    expect([typed('x'), {}, null, 'x', undefined].map(driverType)).toEqual([
      'x',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('what cannot be gone on with', () => {
  it('names the event and why', () => {
    const unreadable = new UnreadableEvent('mission-M1', 4, 'Noted', '99', new Error('the type is unknown'));
    expect(unreadable).toMatchObject({ name: 'UnreadableEvent', stream: 'mission-M1', revision: 4, position: '99' });
    expect(unreadable.message).toBe('Event 4 of mission-M1 (Noted) cannot be read: the type is unknown.');
    const stopped = new StreamStopped({ stream: 'mission-M1', revision: 4, reason: 'no idea' });
    expect(stopped).toMatchObject({ name: 'StreamStopped', message: 'mission-M1 is stopped at event 4: no idea' });
    expect([reasonOf(new Error('why')), reasonOf('a text')]).toEqual(['why', 'a text']);
  });
});
