import { measureLoad, type Measured } from '../measuring/load.js';
import { Story, type StoryLine } from './story.js';

/** How people record. */
export interface Recording {
  readonly clients: number;
  readonly forMs: number;
  readonly restMs?: number;
}

/** Lines that are looked through, for each person, for one that waits for no other. */
const AHEAD = 8;

/**
 * Told by one person alone: a snapshot asks for the tallies of the weeks before today, and among several people today runs
 * ahead of lines that wait.
 */
const ALONE: ReadonlySet<string> = new Set(['takeReadinessSnapshot', 'reviewReadiness']);

/** People who tell the story together from some line on: each tells the next line that rests on none under way. */
export class Telling {
  private readonly story: Story;
  private readonly ahead: StoryLine[] = [];
  private readonly recorded = new Set<number>();
  private readonly idle = new Set<() => void>();

  /** @param told lines that are recorded already */
  constructor(private readonly told: number) {
    this.story = new Story(told);
  }

  /** Records for a while, each person their next line when the last is answered. */
  measure({ clients, ...load }: Recording, record: (line: StoryLine) => Promise<void>): Promise<Measured> {
    return measureLoad({ inFlight: clients, weight: 1, ...load }, async () => {
      const line = await this.next(clients);
      await record(line);
      this.recorded.add(line.n);
      for (const wake of this.idle) wake();
      this.idle.clear();
    });
  }

  private take(clients: number): StoryLine {
    for (;;) {
      const line = this.story.take();
      if (clients === 1 || !ALONE.has(line.command)) return line;
      this.recorded.add(line.n);
    }
  }

  private async next(clients: number): Promise<StoryLine> {
    for (;;) {
      while (this.ahead.length < clients * AHEAD) this.ahead.push(this.take(clients));
      const ready = this.ahead.findIndex(({ after }) => after.every((n) => n < this.told || this.recorded.has(n)));
      const [line] = ready < 0 ? [] : this.ahead.splice(ready, 1);
      if (line) return line;
      await new Promise<void>((resolve) => this.idle.add(resolve));
    }
  }
}
