import { describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { backOffMs } from './back-off.js';
import { shownSecret, signedMessage } from './signed.js';

const key = Buffer.alloc(32, 7);
const waiting = {
  webhook: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  sequence: 3,
  kind: 'signal.raised',
  happenedAt: '2026-05-04T09:00:00.000Z',
  data: { mission: 'M1', revision: 12, signal: 'S1' },
  attempts: 0,
  failingSince: undefined,
};

describe('a signed message', () => {
  it('is verified with the secret as it is shown, by the library of the standard', () => {
    const { body, headers } = signedMessage('https://hooks.example', key, waiting, new Date());
    const verified = new Webhook(shownSecret(key)).verify(body, headers);
    expect(verified).toEqual({
      type: 'signal.raised',
      timestamp: '2026-05-04T09:00:00.000Z',
      data: { mission: 'M1', revision: 12, signal: 'S1' },
    });
    expect(headers['webhook-id']).toBe('msg_7c9e6679-7425-40de-944b-e07fc1f90ae7_3');
    expect(() => new Webhook(shownSecret(key)).verify(`${body} `, headers)).toThrow();
    expect(() => new Webhook(shownSecret(Buffer.alloc(32, 8))).verify(body, headers)).toThrow();
  });

  it('keeps its id when it is sent again', () => {
    const sent = [1_000, 900_000].map((at) => signedMessage('https://hooks.example', key, waiting, new Date(at)));
    expect(new Set(sent.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(sent.map(({ headers }) => headers['webhook-timestamp'])).toEqual(['1', '900']);
    expect(new Set(sent.map(({ headers }) => headers['webhook-signature'])).size).toBe(2);
  });
});

describe('the pause before the next attempt', () => {
  it('doubles with every failure, up to six hours, more or less', () => {
    expect([1, 2, 3, 12, 13, 40].map((failures) => backOffMs(failures, 0.5) / 1_000)).toEqual([
      5, 10, 20, 10_240, 20_480, 21_600,
    ]);
    expect([0, 1].map((chance) => backOffMs(1, chance))).toEqual([4_000, 6_000]);
  });
});
