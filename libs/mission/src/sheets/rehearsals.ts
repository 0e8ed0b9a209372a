import { LRUCache } from 'lru-cache';
import { createHash } from 'node:crypto';
import type { Rehearsal } from '../pipeline/rehearsal.js';

/** How many sheets may be looked at at once without beginning anew, and for how long one is kept between two windows. */
const KEPT = { max: 4, ttl: 60_000 };

/** A sheet that is looked at, and how far: the rows before are taken in by the copy of the mission. */
interface Kept {
  readonly rehearsal: Rehearsal;
  readonly rows: number;
}

/** Sheets that are looked at window by window: the next one goes on where the one before ended. */
export class Rehearsals {
  private readonly kept = new LRUCache<string, Kept>({ ...KEPT, ttlAutopurge: true });

  /**
   * The rehearsal of the rows before a window, for one use; undefined when they have to be judged again.
   *
   * @param revision of the mission now
   */
  take(key: string, rows: number, revision: number): Rehearsal | undefined {
    const kept = this.kept.get(key);
    this.kept.delete(key);
    return kept?.rows === rows && kept.rehearsal.revision === revision ? kept.rehearsal : undefined;
  }

  /** Keeps one that has taken so many rows in. */
  keep(key: string, kept: Kept): void {
    this.kept.set(key, kept);
  }
}

/** The same for the same sheet, brought in by the same person in the same way. */
export const keyOfSheet = (...said: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(said)).digest('base64');
