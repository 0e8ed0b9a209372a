import { advance, startsAgain, type Fold, type ReadOnly, type Recorded } from '#decider';
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
    /** Empty as long as the event is not stored. */
    position: string;
  }[];
}

/** Command ids of the system and of people are apart: no one can take an id before the system does. */
export const traceKey = (actor: string, commandId: string): string =>
  `${actor === SYSTEM ? 'system' : 'person'} ${commandId}`;

/** A stream as far as it has been read, and what is decided beyond that and on its way to the log. */
export interface Loaded<State> {
  readonly stream: string;
  /** Revision of the last event folded, NO_REVISION when there is none. */
  readonly revision: number;
  /** Revision of the last of them that is stored. */
  readonly stored: number;
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
  stored: number;
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
  stored: NO_REVISION,
  state: fold.initial() as ReadOnly<State>,
  commands: new Map(),
  marks: [],
  fresh: [],
});

const MOST_HELD = 500;

/**
 * States of streams, kept at the revision at which they were last read. Loading folds only what has been stored since,
 * so the cost of a command does not grow with the stream. Whoever is alone in writing to a stream may take in what is
 * decided before it is stored; should it come to nothing, the state is forgotten, and what is held is folded from stored
 * events again. Otherwise a stream is folded anew only when something in it mends an earlier line, or cannot be folded.
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

  /**
   * Takes in lines that follow, as they will be read. False when the state would have to start again: then none is in.
   *
   * @throws whatever the fold throws; the state is worth nothing any more.
   */
  takeIn<State>(loaded: Loaded<State>, fold: Fold<State>, lines: readonly Recorded[]): boolean {
    if (lines.some((line) => startsAgain(fold, line))) return false;
    const held = loaded as Held;
    for (const line of lines) {
      advance(fold, held.state as State, line);
      note(held, line);
    }
    return true;
  }

  /** Lines that were taken in are stored, and read back. */
  settle(loaded: Loaded<unknown>, lines: readonly Recorded[]): void {
    const held = loaded as Held;
    for (const { eventId, revision, position, metadata } of lines) {
      const trace = held.commands.get(traceKey(metadata.actor.id, metadata.commandId));
      const own = trace?.events.find((event) => event.eventId === eventId);
      if (own) own.position = position;
      held.stored = revision;
    }
  }

  /** What is held of a stream is worth nothing any more: it is loaded from the log again. */
  forget(stream: string): void {
    this.held.delete(stream);
  }

  private async goOn<State>(held: Held, fold: Fold<State>): Promise<void> {
    const { stream } = held;
    let whole = true;
    try {
      for await (const event of this.unhurried.read(stream, { from: held.revision + 1 })) {
        whole &&= advances(fold, held.state as State, event);
        note(held, event);
        held.stored = event.revision;
        held.fresh.push(event);
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
  const { commandId, actor, inputDigest } = event.metadata;
  const key = traceKey(actor.id, commandId);
  const trace = held.commands.get(key) ?? { actor: actor.id, inputDigest, events: [] };
  trace.events.push({ type: event.type, revision: event.revision, eventId: event.eventId, position: event.position });
  held.commands.set(key, trace);
}
