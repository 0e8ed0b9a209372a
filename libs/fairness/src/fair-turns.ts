import { Rotation } from './rotation.js';

/** How much goes on at the same time, and how much may wait for it. */
export interface Capacity {
  /** Pieces of work under way at once. */
  readonly atOnce: number;
  /** Of which for one and the same person. */
  readonly atOncePerPerson: number;
  /** How many more of a person's pieces may wait; beyond that they are turned away. */
  readonly mostWaiting: number;
}

/** A person has too many requests waiting. Nothing was done; retry later. */
export class TooBusy extends Error {
  constructor(
    /** After how long trying again makes sense, in milliseconds. */
    readonly retryAfterMs: number,
    why = 'Too many of your requests are waiting already; try again when some are answered.',
  ) {
    super(why);
    this.name = 'TooBusy';
  }
}

interface Waiting {
  readonly person: string;
  readonly go: () => void;
}

const RETRY_AFTER_MS = 1_000;

/**
 * Work in turns: each person has a line of their own, and the lines are served in rotation. Whoever brings a thousand
 * pieces of work waits for their own; whoever brings one has the next turn.
 */
export class FairTurns {
  private readonly waiting = new Rotation<Waiting>();
  /** How much is under way, of whoever has any. */
  private readonly underWay = new Map<string, number>();
  private atOnce = 0;

  constructor(private readonly capacity: Capacity) {}

  /** Whether nothing is under way nor waits. */
  get idle(): boolean {
    return this.atOnce === 0 && this.waiting.first === undefined;
  }

  /** @throws TooBusy */
  async take<Result>(person: string, work: () => Promise<Result>): Promise<Result> {
    const end = await this.begin(person);
    try {
      return await work();
    } finally {
      end();
    }
  }

  /**
   * Resolves when it is the person's turn, with what ends it.
   *
   * @throws TooBusy
   */
  async begin(person: string): Promise<() => void> {
    const waiting = this.waiting.waitingOf(person);
    if (waiting >= this.capacity.mostWaiting) throw new TooBusy(RETRY_AFTER_MS);
    if (waiting === 0 && this.hasRoomFor(person)) this.start(person);
    else await new Promise<void>((go) => this.waiting.add(person, { person, go }));
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.end(person);
    };
  }

  private hasRoomFor(person: string): boolean {
    return this.atOnce < this.capacity.atOnce && this.of(person) < this.capacity.atOncePerPerson;
  }

  private of(person: string): number {
    return this.underWay.get(person) ?? 0;
  }

  private start(person: string): void {
    this.underWay.set(person, this.of(person) + 1);
    this.atOnce++;
  }

  private end(person: string): void {
    if (this.of(person) > 1) this.underWay.set(person, this.of(person) - 1);
    else this.underWay.delete(person);
    this.atOnce--;
    const next = this.waiting.take((other) => this.hasRoomFor(other));
    if (!next) return;
    this.start(next.person);
    next.go();
  }
}
