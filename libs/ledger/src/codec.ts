import { parisDay } from '#calendar';
import type { DomainEvent, Metadata, Recorded } from '#decider';
import { type JSONEventData, jsonEvent } from '@eventstore/db-client';
import { UnreadableEvent } from './errors.js';

/** Brings data written under one schema version to the next one. Runs on reading; stored bytes never change. */
export type Upcast = (data: Record<string, unknown>) => Record<string, unknown>;

/** How an event type is stored today: its schema version and, for every older version from 1 on, the step upwards. */
export interface StoredForm {
  readonly schema: number;
  readonly upcasts?: readonly Upcast[];
}

/** Every event type the ledger may hold. */
export type StoredForms = Readonly<Record<string, StoredForm>>;

/** An event about to be appended. */
export interface NewEvent extends DomainEvent {
  readonly eventId: string;
  readonly metadata: Metadata;
}

/** An event as the driver hands it over, reduced to what we read of it. */
export interface DriverEvent {
  readonly streamId: string;
  readonly revision: bigint;
  readonly type: string;
  readonly id: string;
  readonly data: unknown;
  readonly metadata: unknown;
  readonly position?: { readonly commit: bigint };
}

/** Between events and what is stored: explicit type names, schema versions, and refusal of what it does not know. */
export class Codec {
  constructor(private readonly forms: StoredForms) {}

  /** The schema version under which an event of this type is written today. */
  schemaOf(type: string): number {
    const form = this.forms[type];
    if (!form) throw new Error(`Event type ${type} is not registered.`);
    return form.schema;
  }

  encode(event: NewEvent): JSONEventData {
    return jsonEvent({
      id: event.eventId,
      type: event.type,
      data: event.data,
      metadata: event.metadata as unknown as JSONEventData['metadata'],
    });
  }

  /** @throws UnreadableEvent for a type or schema this version does not know. */
  decode(event: DriverEvent): Recorded {
    const revision = Number(event.revision);
    const unreadable = (why: string) => new UnreadableEvent(event.streamId, revision, event.type, why);
    const form = this.forms[event.type];
    if (!form) throw unreadable('the type is unknown');
    const metadata = event.metadata as Metadata | undefined;
    if (!metadata?.recordedAt || !metadata.actor) throw unreadable('its metadata is incomplete');
    if (metadata.schema > form.schema) throw unreadable(`schema ${metadata.schema} is newer than ${form.schema}`);
    let data = event.data as Record<string, unknown>;
    for (let version = metadata.schema; version < form.schema; version++) {
      const upcast = form.upcasts?.[version - 1];
      if (!upcast) throw unreadable(`nothing leads from schema ${version} to ${version + 1}`);
      data = upcast(data);
    }
    return {
      type: event.type,
      data: data as Recorded['data'],
      stream: event.streamId,
      revision,
      eventId: event.id,
      metadata,
      recordedOn: parisDay(metadata.recordedAt),
      position: String(event.position?.commit ?? ''),
    };
  }
}
