import type { Deliveries, Post } from '#deliveries';
import type { Ledger } from '#ledger';
import type { Clock, FirmAdmins, Keys } from '#mission/core';
import type { Advances, ReadDatabase } from '#read-models';
import type { OperatorLog } from '../projector.js';
import { Sender } from './sender.js';
import { Telling } from './telling.js';
import { WebhookWatch } from './webhook-watch.js';

/** What telling programs needs. */
export interface WebhookWatchParts {
  readonly ledger: Ledger;
  readonly readModels: ReadDatabase;
  readonly deliveries: Deliveries;
  readonly keys: Keys;
  readonly admins: FirmAdmins;
  /** Says which day it is; when something is tried again goes by the machine's clock. */
  readonly clock: Clock;
  readonly log: OperatorLog;
  readonly advances: Advances;
}

/** A watch that tells programs what happens in missions, not yet started. */
export function openWebhookWatch(
  { ledger, readModels, deliveries: { webhooks }, keys, admins, clock, log, advances }: WebhookWatchParts,
  post: Post,
): WebhookWatch {
  const sender = new Sender({
    webhooks,
    post,
    keyOf: (webhook) => keys.derived('webhooks', webhook),
    now: () => Date.now(),
    chance: Math.random,
    parked: (webhook, reason) => log.warn(`Webhook ${webhook} is parked until someone resumes it: ${reason}`),
  });
  const telling = new Telling(ledger, readModels, webhooks, admins);
  return new WebhookWatch(webhooks, readModels, telling, sender, clock, advances, {
    interrupted: (error) => log.warn(`Webhooks are interrupted, trying again: ${String(error)}`),
    stopped: (mission, why) => log.error(`What webhooks are to be told of ${mission} cannot be worked out: ${why}`),
  });
}
