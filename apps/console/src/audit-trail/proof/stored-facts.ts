import { fromBase64 } from './bytes.js';
import type { LeafParts } from './hashes.js';

/** A line as it is stored; data and metadata are JSON, in base64. */
export interface StoredLine {
  readonly streamId: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

export type Facts = Readonly<Record<string, unknown>>;

/** What the bytes of a line say. */
export interface StoredFacts {
  readonly parts: LeafParts;
  readonly type: string;
  readonly occurredOn: unknown;
  readonly recordedAt: unknown;
  readonly actor: unknown;
  readonly data: Facts;
  readonly metadata: Facts;
}

/** Reads a stored line; undefined when it is not written as stored lines are. */
export function readStored({ streamId, type, data, metadata }: StoredLine): StoredFacts | undefined {
  const [dataBytes, metadataBytes] = [fromBase64(data), fromBase64(metadata)];
  const [read, about] = [dataBytes && factsIn(dataBytes), metadataBytes && factsIn(metadataBytes)];
  if (!dataBytes || !metadataBytes || !read || !about) return undefined;
  const actor = about['actor'];
  return {
    parts: { streamId, type, data: dataBytes, metadata: metadataBytes },
    type,
    occurredOn: read['occurredOn'],
    recordedAt: about['recordedAt'],
    actor: isFacts(actor) ? actor['id'] : undefined,
    data: read,
    metadata: about,
  };
}

export const isFacts = (value: unknown): value is Facts =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function factsIn(bytes: Uint8Array): Facts | undefined {
  try {
    const read: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    return isFacts(read) ? read : undefined;
  } catch {
    return undefined;
  }
}
