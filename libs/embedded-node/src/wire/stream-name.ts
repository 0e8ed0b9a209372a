import type { StreamIdentifierMessage } from './protocol.js';

/** The stream's name as text; empty when the request names none. */
export function streamNameOf(identifier: StreamIdentifierMessage | undefined): string {
  if (identifier === undefined) return '';
  return Buffer.from(identifier.getStreamName_asU8()).toString('utf8');
}

/** Names under which nothing can be stored: no name, the metadata of no name, and the name of the whole log. */
export function isUnusableName(stream: string): boolean {
  return stream === '' || stream === '$$' || stream === '$all';
}
