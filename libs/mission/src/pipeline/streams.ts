import { advance, startsAgain, type Fold, type ReadOnly, type Recorded } from '#decider';
import { inStretches } from '#fairness';
import { foldStream, NO_REVISION, stopAt, UnreadableEvent, type Ledger, type Stop } from '#ledger';
import { LRUCache } from 'lru-cache';
import { traced, traceKeyOf, type CommandTrace } from '../shared/command-trace.js';
import { markOf, type LineMark } from '../visibility/line-mark.js';
import type { Beginning, Beginnings } from './beginnings.js';

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
  /** By `traceKey`: those that have been recalled, and all that left a line which was read. */
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
  /** What was not read, because it was kept. */
  kept?: Beginning;
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
 * and of a mission that is not held only what is not kept, so the cost of a command does not grow with the stream. Whoever is alone in writing to a stream may take in what is
 * decided before it is stored; should it come to nothing, the state is forgotten, and what is held is folded from stored
 * events again. Otherwise a stream is folded anew only when something in it mends an earlier line, or cannot be folded.
 */
export class Streams {
  private readonly held = new LRUCache<string, Held>({ max: MOST_HELD });
  /** The ledger, letting others have their turn while a long stream is read. */
  private readonly unhurried: Pick<Ledger, 'read'>;

  /** @param beginnings where beginnings of missions are kept; left out, every stream is read from its first line */
  constructor(
    ledger: Ledger,
    private readonly beginnings?: Beginnings,
  ) {
    this.unhurried = { read: (stream, range) => inStretches(ledger.read(stream, range)) };
  }

  /** The stream as it is stored now, as far as this version can go on with it. */
  async load<State>(stream: string, fold: Fold<State>): Promise<Loaded<State>> {
    const held = this.held.get(stream) ?? (await this.begin(stream, fold));
    this.held.delete(stream);
    held.fresh = [];
    if (!held.stopped) await this.goOn(held, fold);
    this.held.set(stream, held);
    return held as Loaded<State>;
  }

  /** Looks up what a command has left in the lines that were not read. */
  async recall(loaded: Loaded<unknown>, command: string): Promise<void> {
    const held = loaded as Held;
    if (!held.kept || held.commands.has(command)) return;
    const trace = await this.beginnings?.trace(held.kept, command);
    if (trace === 'unknown') await this.readKept(held, held.kept);
    else if (trace) held.commands.set(command, trace);
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
    for (const line of lines) {
      const { eventId, revision, position } = line;
      const trace = held.commands.get(traceKeyOf(line));
      const own = trace?.events.find((event) => event.eventId === eventId);
      if (own) own.position = position;
      held.stored = revision;
    }
  }

  /** What is held of a stream is worth nothing any more: it is loaded from the log again. */
  forget(stream: string): void {
    this.held.delete(stream);
  }

  /** A stream that is not held: as far as it is kept, if the log says the same, or before its first line. */
  private async begin<State>(stream: string, fold: Fold<State>): Promise<Held> {
    const kept = await this.beginnings?.of(stream);
    const bare = { ...(nowhere(fold) as Held), stream };
    if (!kept || !(await this.holds(kept.last))) return bare;
    const { state, marks, last, trace } = kept;
    return {
      ...bare,
      ...{ state, marks: [...marks], kept },
      ...{ revision: last.revision, stored: last.revision, recordedAt: last.metadata.recordedAt },
      commands: new Map([[traceKeyOf(last), trace]]),
    };
  }

  /** Is this line the one that the log has there? */
  private async holds({ stream, revision, eventId }: Recorded): Promise<boolean> {
    try {
      for await (const line of this.unhurried.read(stream, { from: revision, to: revision }))
        return line.eventId === eventId;
      return false;
    } catch (error) {
      if (error instanceof UnreadableEvent) return false;
      throw error;
    }
  }

  /** Reads the lines that were kept after all, for what their commands have left. */
  private async readKept(held: Held, { last: { revision: to } }: Beginning): Promise<void> {
    const commands = new Map<string, CommandTrace>();
    for await (const line of this.unhurried.read(held.stream, { to }))
      commands.set(traceKeyOf(line), traced(commands.get(traceKeyOf(line)), line));
    for (const [key, trace] of commands) if (!held.commands.has(key)) held.commands.set(key, trace);
    delete held.kept;
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
  const key = traceKeyOf(event);
  held.commands.set(key, traced(held.commands.get(key), event));
}
