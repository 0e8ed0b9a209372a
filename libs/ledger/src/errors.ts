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

/** A stored event that this version cannot read: type, schema, metadata or data are not what it knows. */
export class UnreadableEvent extends Error {
  constructor(
    readonly stream: string,
    readonly revision: number,
    readonly type: string,
    /** Commit position. */
    readonly position: string,
    cause: unknown,
  ) {
    super(`Event ${revision} of ${stream} (${type}) cannot be read: ${reasonOf(cause)}.`, { cause });
    this.name = 'UnreadableEvent';
  }
}

/** Where a stream cannot be gone on with, and why. Everything before that event stands. */
export interface Stop {
  readonly stream: string;
  readonly revision: number;
  readonly reason: string;
}

/** Nothing can be recorded in a stream, or on the strength of it, as long as this version cannot go on with it. */
export class StreamStopped extends Error {
  constructor(readonly stop: Stop) {
    super(`${stop.stream} is stopped at event ${stop.revision}: ${stop.reason}`);
    this.name = 'StreamStopped';
  }
}

/** What an error says, whatever was thrown. */
export const reasonOf = (thrown: unknown): string => (thrown instanceof Error ? thrown.message : String(thrown));

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
