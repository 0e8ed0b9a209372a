import { advance, type Fold, type ReadOnly, type Recorded } from '#decider';
import { inStretches } from '#fairness';
import { foldStream, NO_REVISION, stopAt, UnreadableEvent, type Ledger, type Stop } from '#ledger';
import { LRUCache } from 'lru-cache';
import { SYSTEM } from '../shared/vocabulary.js';
import { markOf, type LineMark } from '../visibility/line-mark.js';

/** What one command left in a stream: enough to answer its repetition with the first result. */
export interface CommandTrace {
  readonly actor: string;
  readonly inputDigest: string;
  readonly events: {
    readonly type: string;
    readonly revision: number;
    readonly eventId: string;
    readonly position: string;
  }[];
}

/** Command ids of the system and of people are apart: no one can take an id before the system does. */
export const traceKey = (actor: string, commandId: string): string =>
  `${actor === SYSTEM ? 'system' : 'person'} ${commandId}`;

/** A stream as far as it has been read. */
export interface Loaded<State> {
  readonly stream: string;
  /** Revision of the last event folded, NO_REVISION when there is none. */
  readonly revision: number;
  /** recordedAt of that event. */
  readonly recordedAt?: string;
  readonly state: ReadOnly<State>;
  /** By `traceKey`. */
  readonly commands: ReadonlyMap<string, CommandTrace>;
  /** What decides who may know of each of its lines, by revision. */
  readonly marks: readonly LineMark[];
  /** The events that this loading added. */
  readonly fresh: readonly Recorded[];
  /** Where this version cannot go on with the stream: nothing may be decided on it. */
  readonly stopped?: Stop;
}

interface Held {
  stream: string;
  revision: number;
  recordedAt?: string;
  state: unknown;
  commands: Map<string, CommandTrace>;
  marks: LineMark[];
  fresh: Recorded[];
  stopped?: Stop;
}

/** A stream of which nothing is known and that is not looked up. */
export const nowhere = <State>(fold: Fold<State>): Loaded<State> => ({
  stream: '',
  revision: NO_REVISION,
  state: fold.initial() as ReadOnly<State>,
  commands: new Map(),
  marks: [],
  fresh: [],
});

const MOST_HELD = 500;

/**
 * States of streams, kept at the revision at which they were last read. Loading folds only what has been stored since,
 * so the cost of a command does not grow with the stream, and what is held is only ever folded from stored events. A
 * stream is folded anew only when something in it mends an earlier line, or cannot be folded.
 */
export class Streams {
  private readonly held = new LRUCache<string, Held>({ max: MOST_HELD });
  /** The ledger, letting others have their turn while a long stream is read. */
  private readonly unhurried: Pick<Ledger, 'read'>;

  constructor(ledger: Ledger) {
    this.unhurried = { read: (stream, range) => inStretches(ledger.read(stream, range)) };
  }

  /** The stream as it is stored now, as far as this version can go on with it. */
  async load<State>(stream: string, fold: Fold<State>): Promise<Loaded<State>> {
    const held = this.held.get(stream) ?? { ...(nowhere(fold) as Held), stream };
    this.held.delete(stream);
    held.fresh = [];
    if (!held.stopped) await this.goOn(held, fold);
    this.held.set(stream, held);
    return held as Loaded<State>;
  }

  private async goOn<State>(held: Held, fold: Fold<State>): Promise<void> {
    const { stream } = held;
    let whole = true;
    try {
      for await (const event of this.unhurried.read(stream, { from: held.revision + 1 })) {
        whole &&= advances(fold, held.state as State, event);
        note(held, event);
      }
    } catch (error) {
      if (!(error instanceof UnreadableEvent)) throw error;
      held.stopped = stopAt(error, error);
    }
    if (whole) return;
    const { state, stopped = held.stopped } = await foldStream(this.unhurried, fold, stream, { to: held.revision });
    held.state = state;
    if (stopped) held.stopped = stopped;
  }
}

/** Takes in an event. False when the state is to be folded anew, or is worth nothing any more. */
function advances<State>(fold: Fold<State>, state: State, event: Recorded): boolean {
  try {
    return advance(fold, state, event);
  } catch {
    return false;
  }
}

function note(held: Held, event: Recorded): void {
  held.revision = event.revision;
  held.recordedAt = event.metadata.recordedAt;
  held.marks[event.revision] = markOf(event);
  held.fresh.push(event);
  const { commandId, actor, inputDigest } = event.metadata;
  const key = traceKey(actor.id, commandId);
  const trace = held.commands.get(key) ?? { actor: actor.id, inputDigest, events: [] };
  trace.events.push({ type: event.type, revision: event.revision, eventId: event.eventId, position: event.position });
  held.commands.set(key, trace);
}
