import { Codec, Ledger } from '#ledger';
import { EventStoreDBClient } from '@eventstore/db-client';
import { setTimeout as pause } from 'node:timers/promises';
import { STORED_FORMS, STREAM_FAMILIES } from './mission-events.js';

/** A ledger with its connection. */
export interface OpenLedger {
  readonly ledger: Ledger;
  /** Closes the connection. */
  close(): Promise<void>;
}

/** The driver cancels its streams and waits until each says that it is over; its append stream never does. */
const LEAVE_MS = 250;

/** Connects to EventStoreDB and reads its streams with the product's event types. Nothing is sent yet. */
export function openLedger(connectionString: string): OpenLedger {
  const client = EventStoreDBClient.connectionString(connectionString);
  return {
    ledger: new Ledger(client, new Codec(STORED_FORMS), STREAM_FAMILIES),
    close: () => Promise.race([client.dispose(), pause(LEAVE_MS, undefined, { ref: false })]),
  };
}
