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
  const client = connect(connectionString);
  return {
    ledger: new Ledger(client, new Codec(STORED_FORMS), STREAM_FAMILIES),
    close: () => Promise.race([client.dispose(), pause(LEAVE_MS, undefined, { ref: false })]),
  };
}

/** The connection string is none that the driver understands; it may hold a password, so it is not repeated. */
export class InvalidConnectionString extends Error {
  override readonly name = 'InvalidConnectionString';
  constructor() {
    super('EVENTSTORE_URL is no connection string: write it as esdb://host:port?tls=true, or kurrentdb://.');
  }
}

/** KurrentDB is the later name of EventStoreDB; the driver knows the earlier one. */
function connect(connectionString: string): EventStoreDBClient {
  try {
    return EventStoreDBClient.connectionString(connectionString.replace(/^kurrentdb(?=(\+discover)?:)/i, 'esdb'));
  } catch {
    throw new InvalidConnectionString();
  }
}
