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

interface Line {
  underWay: number;
  readonly waiting: (() => void)[];
}

const RETRY_AFTER_MS = 1_000;

/**
 * Work in turns: each person has a line of their own, and the lines are served in rotation. Whoever brings a thousand
 * pieces of work waits for their own; whoever brings one has the next turn.
 */
export class FairTurns {
  /** Lines of whoever has something under way or waiting; the first is served next. */
  private readonly lines = new Map<string, Line>();
  private underWay = 0;

  constructor(private readonly capacity: Capacity) {}

  /** Whether nothing is under way nor waits. */
  get idle(): boolean {
    return this.lines.size === 0;
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
    const line = this.lines.get(person) ?? { underWay: 0, waiting: [] };
    if (line.waiting.length >= this.capacity.mostWaiting) throw new TooBusy(RETRY_AFTER_MS);
    this.lines.set(person, line);
    if (line.waiting.length === 0 && this.hasRoomFor(line)) this.start(line);
    else await new Promise<void>((resolve) => line.waiting.push(resolve));
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.end(person, line);
    };
  }

  private hasRoomFor({ underWay }: Line): boolean {
    return this.underWay < this.capacity.atOnce && underWay < this.capacity.atOncePerPerson;
  }

  private start(line: Line): void {
    line.underWay++;
    this.underWay++;
  }

  private end(person: string, line: Line): void {
    line.underWay--;
    this.underWay--;
    if (line.underWay === 0 && line.waiting.length === 0) this.lines.delete(person);
    this.next();
  }

  /** Whoever is first in the rotation and may have a turn has it, and goes to its end. */
  private next(): void {
    for (const [person, line] of this.lines) {
      if (line.waiting.length === 0 || !this.hasRoomFor(line)) continue;
      this.lines.delete(person);
      this.lines.set(person, line);
      this.start(line);
      line.waiting.shift()?.();
      return;
    }
  }
}
