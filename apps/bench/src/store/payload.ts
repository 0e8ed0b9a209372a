import { randomUUID } from 'node:crypto';
import { jsonEvent, type JSONEventData } from '@eventstore/db-client';

/** An event of the size that a product stores: some fields, a sentence, who and when. */
const DATA = { account: 'account-0', cents: 12_500, reference: 'x'.repeat(320) };
const METADATA = { actor: 'ada', recordedAt: '2026-02-17T09:00:00.000Z', correlation: 'c'.repeat(36), schema: 1 };

export const TYPE = 'MoneyDeposited';

/** Bytes of data and metadata of one event. */
export const PAYLOAD_BYTES = JSON.stringify(DATA).length + JSON.stringify(METADATA).length;

/** Events for the EventStoreDB client, each with an id of its own. */
export function clientEvents(count: number): JSONEventData[] {
  return Array.from({ length: count }, () => jsonEvent({ type: TYPE, data: DATA, metadata: METADATA }));
}

/** The same event as plain parts. */
export function plainEvents(count: number) {
  return Array.from({ length: count }, () => ({ id: randomUUID(), type: TYPE, data: DATA, metadata: METADATA }));
}
