/** What a stream's metadata says about which of its events readers see. */
export interface StreamMetadata {
  readonly truncateBefore: number;
  readonly maxCount: number;
  readonly maxAgeMs: number;
}

/** Every event is seen. */
export const NO_LIMITS: StreamMetadata = { truncateBefore: 0, maxCount: Infinity, maxAgeMs: Infinity };

/** A stream of metadata shows its latest event only. */
export const LATEST_ONLY: StreamMetadata = { ...NO_LIMITS, maxCount: 1 };

/** The `$tb` that stands for "deleted": 2⁶³ − 1, which a JavaScript number rounds up to 2⁶³. */
const DELETED_MARK = 2 ** 63;
const DELETED_TEXT = '9223372036854775807';

/** Written to a stream's metadata to soft-delete it. */
export const SOFT_DELETION: Buffer = Buffer.from(`{"$tb":${DELETED_TEXT}}`);

/** The stream of metadata of a stream. */
export function metadataStreamOf(stream: string): string {
  return `$$${stream}`;
}

/** The stream described by a stream of metadata, or undefined when the name is not one. */
export function describedStreamOf(stream: string): string | undefined {
  return stream.startsWith('$$') ? stream.slice(2) : undefined;
}

/** Reads metadata leniently: what is not a JSON object, or not a positive number, sets no limit. */
export function parseMetadata(data: Buffer): StreamMetadata {
  const fields = objectFrom(data);
  return {
    truncateBefore: positiveOr(fields['$tb'], 0),
    maxCount: positiveOr(fields['$maxCount'], Infinity),
    maxAgeMs: positiveOr(fields['$maxAge'], Infinity) * 1000,
  };
}

/** Whether the metadata says that the stream was soft-deleted. */
export function isSoftDeleted(metadata: StreamMetadata): boolean {
  return metadata.truncateBefore >= DELETED_MARK;
}

/** Metadata for a soft-deleted stream that is written to again: `data`, with only events from `revision` on shown. */
export function reopenedFrom(revision: number, data?: Buffer): Buffer {
  return Buffer.from(JSON.stringify({ ...(data && objectFrom(data)), $tb: revision }));
}

function objectFrom(data: Buffer): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(data.toString('utf8'));
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
  } catch {
    return {};
  }
}

function positiveOr(value: unknown, otherwise: number): number {
  return typeof value === 'number' && value > 0 ? value : otherwise;
}
