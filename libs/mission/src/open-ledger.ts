import { Codec, Ledger } from '#ledger';
import { EventStoreDBClient } from '@eventstore/db-client';
import { STORED_FORMS, STREAM_PREFIXES } from './mission-events.js';

/** A ledger with its connection. */
export interface OpenLedger {
  readonly ledger: Ledger;
  /** Closes the connection. */
  close(): Promise<void>;
}

/** Connects to EventStoreDB and reads its streams with the product's event types. Nothing is sent yet. */
export function openLedger(connectionString: string): OpenLedger {
  const client = EventStoreDBClient.connectionString(connectionString);
  return {
    ledger: new Ledger(client, new Codec(STORED_FORMS), STREAM_PREFIXES),
    close: () => client.dispose(),
  };
}
