import type { ExpectedVersion } from '../store/append-decision.js';

/** The part that unary appends, deletions and tombstones have in common. */
interface RevisionOptions {
  hasAny(): boolean;
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
  hasRevision(): boolean;
  getRevision(): string;
}

/** The part of a batch append that says the same with another name. */
interface PositionOptions {
  hasAny(): boolean;
  hasNoStream(): boolean;
  hasStreamExists(): boolean;
  hasStreamPosition(): boolean;
  getStreamPosition(): string;
}

/**
 * The expected version of a request; undefined when it names none. A revision too large for a number is rounded: no
 * stream is ever that long, so it is as wrong as it was.
 */
export function expectedVersionOf(options: RevisionOptions | PositionOptions): ExpectedVersion | undefined {
  if (options.hasAny()) return 'any';
  if (options.hasNoStream()) return 'no_stream';
  if (options.hasStreamExists()) return 'stream_exists';
  if ('hasRevision' in options) return options.hasRevision() ? Number(options.getRevision()) : undefined;
  return options.hasStreamPosition() ? Number(options.getStreamPosition()) : undefined;
}

/** The numbers that stand for expected versions in the trailers of deletions. */
export function expectedVersionNumber(expected: ExpectedVersion): number {
  if (expected === 'no_stream') return -1;
  if (expected === 'any') return -2;
  return expected === 'stream_exists' ? -4 : expected;
}
