import { isDay, parisDay } from '#calendar';
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
    const form = this.formOf(type);
    if (!form) throw new Error(`Event type ${type} is not registered.`);
    return form.schema;
  }

  private formOf(type: string): StoredForm | undefined {
    return Object.hasOwn(this.forms, type) ? this.forms[type] : undefined;
  }

  encode(event: NewEvent): JSONEventData {
    return jsonEvent({
      id: event.eventId,
      type: event.type,
      data: event.data,
      metadata: event.metadata as unknown as JSONEventData['metadata'],
    });
  }

  /** @throws UnreadableEvent for whatever this version cannot take for one of its events. */
  decode(event: DriverEvent): Recorded {
    try {
      const form = this.formOf(event.type);
      if (!form) throw new Error('the type is unknown');
      const metadata = metadataIn(event.metadata);
      return {
        type: event.type,
        data: dataIn(upToDate(event.data, metadata.schema, form)),
        stream: event.streamId,
        revision: Number(event.revision),
        eventId: event.id,
        metadata,
        recordedOn: parisDay(metadata.recordedAt),
        position: positionOf(event),
      };
    } catch (cause) {
      throw new UnreadableEvent(event.streamId, Number(event.revision), event.type, positionOf(event), cause);
    }
  }
}

const positionOf = ({ position }: DriverEvent): string => String(position?.commit ?? '');

/** Data in the shape of today. */
function upToDate(data: unknown, schema: number, { schema: current, upcasts }: StoredForm): unknown {
  if (schema > current) throw new Error(`schema ${schema} is newer than ${current}`);
  let updated = data;
  for (let version = schema; version < current; version++) {
    const upcast = upcasts?.[version - 1];
    if (!upcast) throw new Error(`nothing leads from schema ${version} to ${version + 1}`);
    updated = upcast(recordIn(updated, 'its data'));
  }
  return updated;
}

function metadataIn(found: unknown): Metadata {
  const metadata = recordIn(found, 'its metadata');
  const actor = recordIn(metadata['actor'], 'the actor in its metadata');
  const texts = [metadata['commandId'], metadata['recordedAt'], metadata['inputDigest'], actor['id'], actor['role']];
  const schema = metadata['schema'];
  if (!texts.every((each) => typeof each === 'string')) throw new Error('its metadata is incomplete');
  if (!Number.isInteger(schema) || Number(schema) < 1) throw new Error('its metadata names no schema');
  return metadata as unknown as Metadata;
}

function dataIn(found: unknown): Recorded['data'] {
  const data = recordIn(found, 'its data');
  const { occurredOn } = data;
  if (typeof occurredOn !== 'string' || !isDay(occurredOn)) throw new Error('its data names no day');
  return data as Recorded['data'];
}

/** What came out of JSON.parse as an object. Bytes and text are what the driver hands over when it is no JSON. */
function recordIn(found: unknown, what: string): Readonly<Record<string, unknown>> {
  const isRecord = typeof found === 'object' && found !== null && !Array.isArray(found) && !ArrayBuffer.isView(found);
  if (!isRecord) throw new Error(`${what} is no JSON object`);
  return found as Readonly<Record<string, unknown>>;
}
