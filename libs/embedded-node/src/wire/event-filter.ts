import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';

/** A server-side filter of `$all`. */
export interface EventFilter {
  matches(stream: string, type: string): boolean;
  /** A checkpoint is due every so many events looked at, matching or not. */
  readonly checkpointInterval: number;
}

const DEFAULT_WINDOW = 32;

/** Understands the request's filter; throws a SyntaxError when its regular expression is not one. */
export function eventFilterFrom(options: ReadReq.Options.FilterOptions): EventFilter {
  const onStream = options.getStreamIdentifier();
  const expression = onStream ?? options.getEventType();
  const matches = matcher(expression?.getRegex() ?? '', expression?.getPrefixList() ?? []);
  const window = options.hasMax() ? options.getMax() : DEFAULT_WINDOW;
  return {
    matches: onStream === undefined ? (_, type) => matches(type) : (stream) => matches(stream),
    checkpointInterval: Math.max(1, window) * Math.max(1, options.getCheckpointintervalmultiplier()),
  };
}

function matcher(regex: string, prefixes: readonly string[]): (name: string) => boolean {
  if (prefixes.length > 0) return (name) => prefixes.some((prefix) => name.startsWith(prefix));
  const expression = new RegExp(regex);
  return (name) => expression.test(name);
}
