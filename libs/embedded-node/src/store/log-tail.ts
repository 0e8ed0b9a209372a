/** The key under which readers of everything wait; no stream can have this name. */
export const EVERYTHING = '$all';

/**
 * Where readers who have reached the end wait. It carries no events: a reader is only told to look again past its own
 * cursor, so there is no queue that could overflow and no gap between history and live.
 */
export class LogTail {
  /** Grows with every commit; what was read at an older version may lack events. */
  version = 0;
  private readonly waiting = new Map<string, Set<() => void>>();

  /** Calls `wake` once, at the next commit that touches the stream (or anything, for `EVERYTHING`). */
  once(stream: string, wake: () => void): () => void {
    let sleepers = this.waiting.get(stream);
    if (sleepers === undefined) this.waiting.set(stream, (sleepers = new Set()));
    sleepers.add(wake);
    return () => this.leave(stream, wake);
  }

  /** To be called after a commit, with the streams it wrote to. */
  announce(streams: ReadonlySet<string>): void {
    if (streams.size === 0) return;
    this.version += 1;
    this.wake(EVERYTHING);
    for (const stream of streams) this.wake(stream);
  }

  private wake(stream: string): void {
    const sleepers = this.waiting.get(stream);
    if (sleepers === undefined) return;
    this.waiting.delete(stream);
    for (const wake of sleepers) wake();
  }

  private leave(stream: string, wake: () => void): void {
    const sleepers = this.waiting.get(stream);
    if (sleepers?.delete(wake) === true && sleepers.size === 0) this.waiting.delete(stream);
  }
}
