import { EventStoreDBClient, ErrorType } from '@eventstore/db-client';

/** The client of the event store; only the composition root creates one. */
export type StoreClient = EventStoreDBClient;

/** The event store could not be reached or did not answer in time. Whether an append went through is then unknown. */
export class LedgerUnavailable extends Error {
  constructor(doing: string, cause: unknown) {
    super(`The event store did not answer while ${doing}.`, { cause });
    this.name = 'LedgerUnavailable';
  }
}

/** A stored event of ours that this version cannot read: its type or schema is unknown, or its metadata is missing. */
export class UnreadableEvent extends Error {
  constructor(
    readonly stream: string,
    readonly revision: number,
    readonly type: string,
    why: string,
  ) {
    super(`Event ${revision} of ${stream} (${type}) cannot be read: ${why}.`);
    this.name = 'UnreadableEvent';
  }
}

const OUTAGES: readonly unknown[] = [
  ErrorType.UNAVAILABLE,
  ErrorType.TIMEOUT,
  ErrorType.DEADLINE_EXCEEDED,
  ErrorType.CANCELLED,
  ErrorType.NOT_LEADER,
  ErrorType.UNKNOWN,
];

/** The driver's type of an error, told without `instanceof`: several copies of a class may be loaded. */
export const driverType = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'type' in error ? error.type : undefined;

/** Names a driver error: an outage becomes LedgerUnavailable, anything else stays what it is. */
export const named = (doing: string, error: unknown): unknown =>
  OUTAGES.includes(driverType(error)) || isConnectionFailure(error) ? new LedgerUnavailable(doing, error) : error;

const isConnectionFailure = (error: unknown): boolean =>
  error instanceof Error &&
  /discover|ECONNREFUSED|ECONNRESET|No connection established|Channel has been shut/i.test(error.message);
