import { advance, replay, tell, type Fold, type Recorded } from '#decider';
import { reasonOf, UnreadableEvent, type Stop } from './errors.js';
import type { Ledger } from './ledger.js';

/** How much of a stream is folded. */
export interface Extent {
  /** The last revision. */
  readonly to?: number;
  /** Ends before the first event of which this holds. */
  readonly before?: (event: Recorded) => boolean;
}

/** A state that is kept: the fold of a stream up to an event. It is changed in place by whoever goes on from it. */
export interface KeptState<State> {
  readonly state: State;
  /** Revision of that event. */
  readonly revision: number;
}

/** A stream as far as it could be folded. */
export interface FoldedStream<State> {
  readonly state: State;
  /** The last event that is in; undefined when there is none. */
  readonly last: Recorded | undefined;
  /** Where the stream cannot be gone on with, if that is within the extent. */
  readonly stopped?: Stop;
}

/**
 * The fold of a stream. It ends before an event that cannot be read or folded and says so: what stood before that event
 * stands.
 *
 * @param kept where to go on from, if it lies before the end of the extent; it is not used, and the stream is read from
 * its first event, where one of those after it mends an earlier one or cannot be taken in
 * @throws LedgerUnavailable
 */
export async function foldStream<State>(
  ledger: Pick<Ledger, 'read'>,
  fold: Fold<State>,
  stream: string,
  extent: Extent = {},
  kept?: KeptState<State>,
): Promise<FoldedStream<State>> {
  return (kept && (await goOn(ledger, fold, stream, extent, kept))) ?? fromTheFirst(ledger, fold, stream, extent);
}

/** Goes on from a kept state; undefined where the beginning of the stream is needed. */
async function goOn<State>(
  ledger: Pick<Ledger, 'read'>,
  fold: Fold<State>,
  stream: string,
  { to, before }: Extent,
  { state, revision }: KeptState<State>,
): Promise<FoldedStream<State> | undefined> {
  let last: Recorded | undefined;
  try {
    for await (const event of ledger.read(stream, { from: revision + 1, ...(to !== undefined && { to }) })) {
      if (before?.(event)) break;
      if (!advances(fold, state, event)) return undefined;
      last = event;
    }
  } catch (error) {
    if (error instanceof UnreadableEvent) return undefined;
    throw error;
  }
  return last && { state, last };
}

function advances<State>(fold: Fold<State>, state: State, event: Recorded): boolean {
  try {
    return advance(fold, state, event);
  } catch {
    return false;
  }
}

async function fromTheFirst<State>(
  ledger: Pick<Ledger, 'read'>,
  fold: Fold<State>,
  stream: string,
  extent: Extent,
): Promise<FoldedStream<State>> {
  const beginning = new Beginning(ledger, stream, extent);
  const told = await tell(fold, () => beginning.read()).catch((error: unknown) => {
    if (beginning.failed) throw error;
    return undefined;
  });
  const { stopped } = beginning;
  return told ? { ...told, ...(stopped && { stopped }) } : foldWhile(fold, beginning);
}

/** Folds one event after the other, to find the one that cannot be folded. */
async function foldWhile<State>(fold: Fold<State>, beginning: Beginning): Promise<FoldedStream<State>> {
  const events: Recorded[] = [];
  let state = fold.initial();
  for await (const event of beginning.read()) {
    try {
      if (!advance(fold, state, event)) state = replay(fold, [...events, event]);
    } catch (error) {
      // Folding it has half changed the state: what stood before is folded again.
      return { state: replay(fold, events), last: events.at(-1), stopped: unfoldable(event, error) };
    }
    events.push(event);
  }
  return { state, last: events.at(-1), ...(beginning.stopped && { stopped: beginning.stopped }) };
}

/** The beginning of a stream, as often as it is read; it ends before what cannot be read. */
class Beginning {
  stopped: Stop | undefined;
  /** Was it the ledger that failed? */
  failed = false;

  constructor(
    private readonly ledger: Pick<Ledger, 'read'>,
    private readonly stream: string,
    private readonly extent: Extent,
  ) {}

  async *read(): AsyncGenerator<Recorded> {
    const { to, before } = this.extent;
    const events = this.ledger.read(this.stream, to === undefined ? {} : { to })[Symbol.asyncIterator]();
    for (;;) {
      const next = await this.next(events);
      if (!next || before?.(next)) return;
      yield next;
    }
  }

  private async next(events: AsyncIterator<Recorded>): Promise<Recorded | undefined> {
    try {
      const next = await events.next();
      return next.done ? undefined : next.value;
    } catch (error) {
      this.failed = !(error instanceof UnreadableEvent);
      if (this.failed) throw error;
      this.stopped = stopAt(error as UnreadableEvent, error);
      return undefined;
    }
  }
}

const unfoldable = ({ stream, revision, type }: Recorded, cause: unknown): Stop => ({
  stream,
  revision,
  reason: `Event ${revision} of ${stream} (${type}) cannot be taken in: ${reasonOf(cause)}`,
});

/** A stop at an event, because of an error. */
export const stopAt = ({ stream, revision }: Pick<Recorded, 'stream' | 'revision'>, error: unknown): Stop => ({
  stream,
  revision,
  reason: reasonOf(error),
});
