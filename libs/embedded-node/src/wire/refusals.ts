import { type Refusal, status } from '../grpc/status.js';

/** The stream was deleted and the request cannot be served. */
export function streamDeleted(stream: string): Refusal {
  const sentence = `Event stream '${stream}' is deleted.`;
  return refusal(status.FAILED_PRECONDITION, sentence, { exception: 'stream-deleted', 'stream-name': stream });
}

/** A deletion or tombstone expected another version; the numbers follow the protocol's own (−1 for no stream). */
export function wrongExpectedVersion(stream: string, expected: number, actual: number): Refusal {
  const sentence = `Expected version ${expected} of '${stream}', found ${actual}.`;
  return refusal(status.FAILED_PRECONDITION, sentence, {
    exception: 'wrong-expected-version',
    'stream-name': stream,
    'expected-version': String(expected),
    ...(actual < 0 ? {} : { 'actual-version': String(actual) }),
  });
}

/** The events of one append are larger, together, than the node takes. */
export function maximumAppendSizeExceeded(limit: number): Refusal {
  return refusal(status.INVALID_ARGUMENT, `An append may hold ${limit} bytes at most.`, {
    exception: 'maximum-append-size-exceeded',
    'maximum-append-size': String(limit),
  });
}

/** An event came without its type or its content type. */
export function missingMetadataProperty(): Refusal {
  return refusal(status.INVALID_ARGUMENT, 'Every event needs a type and a content-type.', {
    exception: 'missing-required-metadata-property',
    'required-metadata-properties': 'type,content-type',
  });
}

/** The request contradicts itself or lacks a part. */
export function invalidArgument(sentence: string): Refusal {
  return refusal(status.INVALID_ARGUMENT, sentence);
}

/** The node is closing; clients connect again on this. */
export function unavailable(sentence: string): Refusal {
  return refusal(status.UNAVAILABLE, sentence);
}

/** The request came too late to be begun. */
export function timedOut(sentence: string): Refusal {
  return refusal(status.ABORTED, sentence);
}

/** The disk or the database refused. */
export function failed(sentence: string): Refusal {
  return refusal(status.INTERNAL, sentence);
}

/** The node does not do this. */
export function unimplemented(sentence: string): Refusal {
  return refusal(status.UNIMPLEMENTED, sentence);
}

function refusal(code: Refusal['code'], details: string, trailers: Record<string, string> = {}): Refusal {
  return {
    code,
    details,
    trailers: Object.fromEntries(Object.entries(trailers).map(([key, value]) => [key, ascii(value)])),
  };
}

/** Trailers carry printable ASCII only. */
function ascii(value: string): string {
  return value.replace(/[^\x20-\x7e]/g, '?');
}
