import { DeadlinePassedError, NodeClosingError, WriteFailedError } from '../errors.js';
import type { LogTail } from './log-tail.js';
import type { LogWriter, WriteOutcome } from './log-writer.js';
import type { Database } from './open-file.js';

/** One caller's write, run inside the transaction it shares with others. */
export type Write = (log: LogWriter) => WriteOutcome;

interface Waiting {
  readonly write: Write;
  readonly deadline: number;
  readonly resolve: (outcome: WriteOutcome) => void;
  readonly reject: (error: Error) => void;
}

const LARGEST_GROUP = 256;

/**
 * The one writer. Writes that arrive together share one transaction, hence one sync to disk; each is answered after
 * that sync. No append waits for others: what arrives during a sync is the next group, so groups grow with the load.
 */
export class GroupCommit {
  private queue: Waiting[] = [];
  private scheduled = false;
  private closing = false;

  constructor(
    private readonly database: Database,
    private readonly log: LogWriter,
    private readonly tail: LogTail,
  ) {}

  /** Resolves once the outcome is durable. A write whose deadline (epoch milliseconds) passes first is not begun. */
  submit(write: Write, deadline = Infinity): Promise<WriteOutcome> {
    if (this.closing) return Promise.reject(new NodeClosingError());
    return new Promise((resolve, reject) => {
      this.queue.push({ write, deadline, resolve, reject });
      this.schedule();
    });
  }

  /** Commits what is queued and refuses what comes later. */
  close(): void {
    this.closing = true;
    while (this.queue.length > 0) this.commitNext();
  }

  private schedule(): void {
    if (this.scheduled) return;
    this.scheduled = true;
    setImmediate(() => {
      this.scheduled = false;
      this.commitNext();
    });
  }

  private commitNext(): void {
    const taken = this.queue.splice(0, LARGEST_GROUP);
    const now = Date.now();
    const group = taken.filter(({ deadline, reject }) => {
      if (deadline >= now) return true;
      reject(new DeadlinePassedError());
      return false;
    });
    if (group.length > 0) this.commit(group);
    if (this.queue.length > 0) this.schedule();
  }

  /** When a shared transaction fails, each write gets its own, so that one impossible write fails alone. */
  private commit(group: readonly Waiting[]): void {
    let outcomes: WriteOutcome[];
    try {
      this.database.exec('BEGIN IMMEDIATE');
      outcomes = group.map(({ write }) => write(this.log));
      this.database.exec('COMMIT');
    } catch (error) {
      this.rollBack();
      if (group.length > 1) for (const waiting of group) this.commit([waiting]);
      else group[0]?.reject(new WriteFailedError(error));
      return;
    }
    this.tail.announce(this.log.takeTouched());
    for (const [index, outcome] of outcomes.entries()) group[index]?.resolve(outcome);
  }

  private rollBack(): void {
    if (this.database.isTransaction) this.database.exec('ROLLBACK');
    this.log.forget();
  }
}
