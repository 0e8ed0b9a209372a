import { advance, tell, type Fold, type ReadOnly, type Recorded } from '#decider';
import { NO_REVISION, type Ledger } from '#ledger';

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

/** A stream as far as it has been read. */
export interface Loaded<State> {
  readonly stream: string;
  /** Revision of the last event folded, NO_REVISION when there is none. */
  readonly revision: number;
  /** recordedAt of that event. */
  readonly recordedAt?: string;
  readonly state: ReadOnly<State>;
  readonly commands: ReadonlyMap<string, CommandTrace>;
  /** Types of its events, by revision. */
  readonly eventTypes: readonly string[];
  /** The events that this loading added. */
  readonly fresh: readonly Recorded[];
}

interface Held {
  stream: string;
  revision: number;
  recordedAt?: string;
  state: unknown;
  commands: Map<string, CommandTrace>;
  eventTypes: string[];
  fresh: Recorded[];
}

/** A stream of which nothing is known and that is not looked up. */
export const nowhere = <State>(fold: Fold<State>): Loaded<State> => ({
  stream: '',
  revision: NO_REVISION,
  state: fold.initial() as ReadOnly<State>,
  commands: new Map(),
  eventTypes: [],
  fresh: [],
});

const MOST_HELD = 500;

/**
 * States of streams, kept at the revision at which they were last read. Loading folds only what has been stored since,
 * so the cost of a command does not grow with the stream, and what is held is only ever folded from stored events. A
 * stream is folded anew only when something in it mends an earlier line.
 */
export class Streams {
  private readonly held = new Map<string, Held>();

  constructor(private readonly ledger: Ledger) {}

  /** The stream as it is stored now. */
  async load<State>(stream: string, fold: Fold<State>): Promise<Loaded<State>> {
    const held = this.held.get(stream) ?? { ...(nowhere(fold) as Held), stream };
    this.held.delete(stream);
    held.fresh = [];
    let whole = true;
    for await (const event of this.ledger.read(stream, { from: held.revision + 1 })) {
      whole &&= advance(fold, held.state as State, event);
      note(held, event);
    }
    if (!whole) held.state = (await tell(fold, () => this.ledger.read(stream, { to: held.revision }))).state;
    this.held.set(stream, held);
    for (const oldest of this.held.keys()) {
      if (this.held.size <= MOST_HELD) break;
      this.held.delete(oldest);
    }
    return held as Loaded<State>;
  }
}

function note(held: Held, event: Recorded): void {
  held.revision = event.revision;
  held.recordedAt = event.metadata.recordedAt;
  held.eventTypes[event.revision] = event.type;
  held.fresh.push(event);
  const { commandId, actor, inputDigest } = event.metadata;
  const trace = held.commands.get(commandId) ?? { actor: actor.id, inputDigest, events: [] };
  trace.events.push({ type: event.type, revision: event.revision, eventId: event.eventId, position: event.position });
  held.commands.set(commandId, trace);
}
