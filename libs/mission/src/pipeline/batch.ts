import type { Recorded } from '#decider';
import type { Codec, NewEvent } from '#ledger';
import { isDeepStrictEqual } from 'node:util';
import type { Scene } from './scene.js';
import type { Answer, Submission } from './submission.js';

/** How much goes out as one append. The store takes a mebibyte at most; one command alone may need most of it. */
const MOST = { commands: 100, events: 500, characters: 250_000 };

/** A command that is decided. */
export interface Entry {
  readonly submission: Submission;
  /** Answers it: to be called once what it rests on is stored. */
  readonly settle: () => void;
  readonly writes: boolean;
}

/** Commands decided one after the other, each on the state that those before it leave, whose events are one append. */
export class Batch {
  readonly entries: Entry[] = [];
  readonly events: NewEvent[] = [];
  /** Revision after which its events are appended. */
  readonly after: number;
  /** The state cannot be gone on with: a fold threw over it. What was decided before that stands. */
  broken = false;
  private characters = 0;

  constructor(
    readonly scene: Scene,
    /** Number of the lookup with which deciding began. */
    private readonly lookup: number,
  ) {
    this.after = scene.target.revision;
  }

  /** What is decided on the state that this one leaves. */
  following(): Batch {
    return new Batch(this.scene, this.lookup);
  }

  get isEmpty(): boolean {
    return this.entries.length === 0;
  }

  get isFull(): boolean {
    const { entries, events, characters, broken } = this;
    return broken || entries.length >= MOST.commands || events.length >= MOST.events || characters >= MOST.characters;
  }

  get submissions(): readonly Submission[] {
    return this.entries.map(({ submission }) => submission);
  }

  /** Adds a command that leaves no event. */
  answered(submission: Submission, answer: Answer): void {
    this.entries.push({ submission, settle: () => submission.settle(answer), writes: false });
  }

  /** Adds a command that ends in an error. */
  failed(submission: Submission, error: unknown): void {
    this.entries.push({ submission, settle: () => submission.fail(error), writes: false });
  }

  /** Adds a command that leaves some. */
  recorded(submission: Submission, { events, characters }: Prepared, answer: Answer): void {
    this.entries.push({ submission, settle: () => submission.settle(answer), writes: true });
    this.events.push(...events);
    this.characters += characters;
  }

  /** Whether the stream was looked up after a command came, so that nothing recorded before it came is missed. */
  isUpToDate({ submission }: Entry): boolean {
    return submission.since < this.lookup;
  }
}

/** Events to append, and the lines that they will be read back as, which have no position yet. */
export interface Prepared {
  readonly events: readonly NewEvent[];
  readonly lines: readonly Recorded[];
  readonly characters: number;
}

/** Copies of events: neither the state that they were made from nor a fold that takes them in may change what is stored. */
export function prepared(codec: Codec, stream: string, after: number, events: readonly NewEvent[]): Prepared {
  const text = JSON.stringify(events);
  const lines = (JSON.parse(text) as readonly NewEvent[]).map(({ eventId, ...event }, index) =>
    codec.decode({ ...event, streamId: stream, revision: BigInt(after + 1 + index), id: eventId }),
  );
  return { events: JSON.parse(text) as readonly NewEvent[], lines, characters: text.length };
}

/** Whether what was read back is what was appended. */
export const areThose = (lines: readonly Recorded[], events: readonly NewEvent[]): boolean =>
  isDeepStrictEqual(lines.map(written), events.map(written));

const written = ({ eventId, type, data, metadata }: NewEvent): NewEvent => ({ eventId, type, data, metadata });
