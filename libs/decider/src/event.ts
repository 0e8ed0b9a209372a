/**
 * A business fact as it is stored: an explicit type name and its data. `occurredOn` is the business day of the fact
 * (Europe/Paris, YYYY-MM-DD); the day of its recording is in the metadata.
 */
export interface DomainEvent<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly data: Readonly<Data> & { readonly occurredOn: string };
}

/** A fact as a decision states it. The pipeline adds `occurredOn`, the same for every fact of one command. */
export type Fact<E extends DomainEvent> = E extends DomainEvent
  ? { readonly type: E['type']; readonly data: Omit<E['data'], 'occurredOn'> }
  : never;

/** Where a line comes from, when it was not recorded as it happened. */
export const ORIGINS = ['IMPORT'] as const;
export type Origin = (typeof ORIGINS)[number];

/** The application itself, when it acts: no person has this code. */
export const SYSTEM = 'SYSTEM';

/** Who acted, in which role, and for whom, when it was on behalf of another person. */
export interface Actor {
  readonly id: string;
  readonly role: string;
  readonly onBehalfOf?: string;
}

/** What every stored event carries beside its data. */
export interface Metadata {
  /** The command that caused the event; its index and the installation’s key give the event id. */
  readonly commandId: string;
  /** Ties together everything that one outside request set in motion. */
  readonly correlationId: string;
  /** The event or command that made the actor act, when there is one. */
  readonly causationId?: string;
  readonly actor: Actor;
  /** Brought in from before the mission's time: known late because it could not be known earlier. */
  readonly origin?: Origin;
  /** Instant of recording (UTC, ISO 8601). Never goes back within a stream. */
  readonly recordedAt: string;
  /** Version of the data's shape; older versions are brought up to date when read. */
  readonly schema: number;
  /** HMAC-SHA256 of the command's input without its personal fields: tells a repeat from a re-used command id. */
  readonly inputDigest: string;
}

/** An event with its place in its stream. */
export type Recorded<E extends DomainEvent = DomainEvent> = E & {
  readonly stream: string;
  /** Number of the event in its stream, from 0; also its line number in the audit trail. */
  readonly revision: number;
  readonly eventId: string;
  readonly metadata: Metadata;
  /** Civil day of recording in Paris. */
  readonly recordedOn: string;
  /** Commit position in the whole log; not part of any fold. */
  readonly position: string;
};
