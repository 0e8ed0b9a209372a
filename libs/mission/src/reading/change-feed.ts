import { missionRevisions, type ReadDatabase } from '#read-models';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { READ_DATABASE } from '../shared/tokens.js';

/** How far every read model of a mission has come. */
export interface Change {
  readonly mission: string;
  /** The revision that was told before, or that there was when the listener came. */
  readonly after: number;
  readonly revision: number;
  readonly recordedAt: string;
}

/** How far a mission has come. */
type Reached = Omit<Change, 'after'>;

const LOOK_AGAIN_MS = 100;

/**
 * Tells when the read models of a mission have something new. It looks at the stored documents, because the projector
 * may be another process: whoever is told can read what they are told about.
 */
@Injectable()
export class ChangeFeed implements OnModuleDestroy {
  private readonly listeners = new Map<string, Set<(change: Reached) => void>>();
  private timer: NodeJS.Timeout | undefined;
  private closed = false;

  constructor(@Inject(READ_DATABASE) private readonly database: ReadDatabase) {}

  /**
   * Every change of a mission from now on, until the consumer stops. Changes in between are told as one; when nothing
   * has changed for so long, that is told too.
   */
  async *changesOf(mission: string, quietMs: number): AsyncGenerator<Change | 'quiet'> {
    let latest: Reached | undefined;
    let told = (await this.now([mission])).get(mission)?.revision ?? -1;
    let wake: () => void = () => undefined;
    const listen = (change: Reached) => {
      latest = change;
      if (this.closed || change.revision > told) wake();
    };
    this.add(mission, listen);
    try {
      while (!this.closed) {
        if (latest && latest.revision > told) {
          const change = { ...latest, after: told };
          told = latest.revision;
          yield change;
        } else {
          const changed = await wokenWithin(quietMs, (resolve) => (wake = resolve));
          if (!changed) yield 'quiet';
        }
      }
    } finally {
      this.remove(mission, listen);
    }
  }

  onModuleDestroy(): void {
    this.closed = true;
    clearTimeout(this.timer);
    for (const [mission, listeners] of this.listeners) {
      for (const listener of listeners) listener({ mission, revision: -1, recordedAt: '' });
    }
  }

  private add(mission: string, listener: (change: Reached) => void): void {
    const listeners = this.listeners.get(mission) ?? new Set();
    this.listeners.set(mission, listeners.add(listener));
    this.timer ??= setTimeout(() => void this.look(), LOOK_AGAIN_MS);
  }

  private remove(mission: string, listener: (change: Reached) => void): void {
    const listeners = this.listeners.get(mission);
    listeners?.delete(listener);
    if (listeners?.size === 0) this.listeners.delete(mission);
  }

  /** One look for all listeners; a database out of reach is looked at again later: there is nothing to push until then. */
  private async look(): Promise<void> {
    this.timer = undefined;
    const found = await this.now([...this.listeners.keys()]).catch(() => undefined);
    for (const [mission, change] of found ?? []) {
      for (const listener of this.listeners.get(mission) ?? []) listener({ mission, ...change });
    }
    if (!this.closed && this.listeners.size > 0) this.timer ??= setTimeout(() => void this.look(), LOOK_AGAIN_MS);
  }

  private now(missions: readonly string[]) {
    return missionRevisions(this.database, missions);
  }
}

/** Whether the sleeper was woken before the time was over. */
function wokenWithin(ms: number, sleep: (wake: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), ms);
    sleep(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}
