import { eventFilterFrom, type EventFilter } from './event-filter.js';
import { ReadReq, type ReadRequestMessage } from './protocol.js';
import { isUnusableName, streamNameOf } from './stream-name.js';

/** A stream's revision, or a position in the log, or one of its ends. */
export type StartingPoint = 'start' | 'end' | number;

/** What a reader asked for. A stream of undefined means everything; a count of undefined means a subscription. */
export interface ReadRequest {
  readonly stream: string | undefined;
  readonly from: StartingPoint;
  readonly backwards: boolean;
  readonly resolveLinks: boolean;
  readonly structuredIds: boolean;
  readonly count: number | undefined;
  readonly filter: EventFilter | undefined;
}

/** Understands the request, or throws an error whose message says what is wrong with it. */
export function readRequestFrom(message: ReadRequestMessage): ReadRequest {
  const options = message.getOptions();
  if (options === undefined) throw new Error('A read needs options.');
  if (!options.hasCount() && !options.hasSubscription()) throw new Error('A read needs a count or a subscription.');
  if (!options.hasUuidOption()) throw new Error('A read needs a uuid_option.');
  const filter = options.getFilter();
  return {
    ...targetOf(options),
    backwards: options.getReadDirection() === ReadReq.Options.ReadDirection.BACKWARDS,
    resolveLinks: options.getResolveLinks(),
    structuredIds: options.getUuidOption()?.hasStructured() ?? false,
    count: options.hasSubscription() ? undefined : Number(options.getCount()),
    filter: filter === undefined ? undefined : eventFilterFrom(filter),
  };
}

type Options = NonNullable<ReturnType<ReadRequestMessage['getOptions']>>;

function targetOf(options: Options): Pick<ReadRequest, 'stream' | 'from'> {
  const all = options.getAll();
  if (all !== undefined) {
    if (all.hasStart()) return { stream: undefined, from: 'start' };
    const position = all.getPosition();
    return { stream: undefined, from: position === undefined ? 'end' : Number(position.getCommitPosition()) };
  }
  const named = options.getStream();
  const stream = streamNameOf(named?.getStreamIdentifier());
  if (named === undefined || isUnusableName(stream)) throw new Error('A read needs a stream or all.');
  if (named.hasStart()) return { stream, from: 'start' };
  return { stream, from: named.hasRevision() ? Number(named.getRevision()) : 'end' };
}
