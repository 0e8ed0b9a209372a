import { Webhook as Signature } from 'standardwebhooks';
import type { Outgoing } from './post.js';
import type { Waiting } from './webhooks.js';

/** With what the secret of an address begins. */
const PREFIX = 'whsec_';

/** A secret as its owner is shown it. */
export const shownSecret = (key: Buffer): string => PREFIX + key.toString('base64');

/**
 * The message of a notification as Standard Webhooks wants it. Sent again it has the same id and another signature, which
 * holds the instant of sending.
 *
 * @param key with which it is signed: 32 bytes
 */
export function signedMessage(
  url: string,
  key: Buffer,
  { webhook, sequence, kind, happenedAt, data }: Waiting,
  now: Date,
): Outgoing {
  const id = `msg_${webhook}_${sequence}`;
  const body = JSON.stringify({ type: kind, timestamp: happenedAt, data });
  return {
    url,
    body,
    headers: {
      'content-type': 'application/json',
      'user-agent': 'Relais',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(now.getTime() / 1_000)),
      'webhook-signature': new Signature(key.toString('base64')).sign(id, now, body),
    },
  };
}
