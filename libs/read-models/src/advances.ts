import { setTimeout as pause } from 'node:timers/promises';

/** When it is worth looking again at read models that someone else keeps. */
export interface Advances {
  /**
   * Resolves when there may be something new that was not there at the time of the call. Whoever asks before they look
   * misses nothing.
   */
  next(): Promise<void>;
}

const LOOK_AGAIN_MS = 100;

/** The projector is another process: one looks again a moment later. */
export const polled: Advances = { next: () => pause(LOOK_AGAIN_MS, undefined, { ref: false }) };

/** The projector is in the same process, and tells. */
export class ToldAdvances implements Advances {
  private upcoming = new Upcoming();

  next(): Promise<void> {
    return this.upcoming.come;
  }

  /** There is something new. */
  tell(): void {
    const { resolve } = this.upcoming;
    this.upcoming = new Upcoming();
    resolve();
  }
}

class Upcoming {
  resolve: () => void = () => undefined;
  readonly come = new Promise<void>((resolve) => (this.resolve = resolve));
}
