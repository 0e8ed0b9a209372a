import { FairTurns } from '#fairness';

/** One at a time, and in rotation among people; how much one of them may have waiting is the door's to say. */
const CAPACITY = { atOnce: 1, atOncePerPerson: 1, mostWaiting: Infinity };

/**
 * Lets commands on one stream go one after the other within this process, so that they do not fight over revisions.
 * Whoever sends many of them waits for their own; the others have their turn in between.
 */
export class Turns {
  private readonly streams = new Map<string, FairTurns>();

  /** @param person whose work it is, where people bring it */
  async take<Result>(key: string, work: () => Promise<Result>, person = ''): Promise<Result> {
    const turns = this.streams.get(key) ?? new FairTurns(CAPACITY);
    this.streams.set(key, turns);
    try {
      return await turns.take(person, work);
    } finally {
      if (turns.idle) this.streams.delete(key);
    }
  }
}
