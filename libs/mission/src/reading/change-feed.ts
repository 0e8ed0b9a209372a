import { missionRevisions, type Advances, type ReadDatabase } from '#read-models';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { setTimeout as pause } from 'node:timers/promises';
import { ADVANCES, READ_DATABASE } from '../shared/tokens.js';
import { EndedAccess } from '../visibility/ended-access.js';

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
 * Tells when the read models of a mission have something new. It looks at the stored documents: whoever is told can read
 * what they are told about.
 */
@Injectable()
export class ChangeFeed implements OnModuleDestroy {
  private readonly listeners = new Map<string, Set<(change: Reached | 'look') => void>>();
  private looking: Promise<void> | undefined;
  private closed = false;
  private readonly forget: () => void;

  constructor(
    @Inject(READ_DATABASE) private readonly database: ReadDatabase,
    @Inject(ADVANCES) private readonly advances: Advances,
    ended: EndedAccess,
  ) {
    this.forget = ended.onNoted((mission) => this.tell(mission, 'look'));
  }

  /**
   * Every change of a mission from now on, until the consumer stops. Changes in between are told as one. When nothing
   * has changed for so long, or a person's access has ended, the consumer is told to look who may still listen.
   *
   * @param gone when the consumer goes away, who cannot stop what waits for a change
   */
  async *changesOf(mission: string, quietMs: number, gone?: AbortSignal): AsyncGenerator<Change | 'look'> {
    let latest: Reached | undefined;
    let mustLook = false;
    let told = -1;
    let wake: () => void = () => undefined;
    const listen = (change: Reached | 'look') => {
      if (change === 'look') mustLook = true;
      else latest = change;
      if (this.closed || change === 'look' || change.revision > told) wake();
    };
    const leave = () => wake();
    gone?.addEventListener('abort', leave);
    this.add(mission, listen);
    try {
      told = (await this.now([mission])).get(mission)?.revision ?? -1;
      while (!this.closed && !gone?.aborted) {
        if (mustLook) {
          mustLook = false;
          yield 'look';
        } else if (latest && latest.revision > told) {
          const change = { ...latest, after: told };
          told = latest.revision;
          yield change;
        } else {
          const changed = await wokenWithin(quietMs, (resolve) => (wake = resolve));
          if (!changed) yield 'look';
        }
      }
    } finally {
      gone?.removeEventListener('abort', leave);
      this.remove(mission, listen);
    }
  }

  onModuleDestroy(): void {
    this.closed = true;
    this.forget();
    for (const mission of this.listeners.keys()) this.tell(mission, { mission, revision: -1, recordedAt: '' });
  }

  private tell(mission: string, change: Reached | 'look'): void {
    for (const listener of this.listeners.get(mission) ?? []) listener(change);
  }

  private add(mission: string, listener: (change: Reached | 'look') => void): void {
    const listeners = this.listeners.get(mission) ?? new Set();
    this.listeners.set(mission, listeners.add(listener));
    this.looking ??= this.look();
  }

  private remove(mission: string, listener: (change: Reached | 'look') => void): void {
    const listeners = this.listeners.get(mission);
    listeners?.delete(listener);
    if (listeners?.size === 0) this.listeners.delete(mission);
  }

  /** One look at a time for all listeners, as long as there are any. */
  private async look(): Promise<void> {
    while (!this.closed && this.listeners.size > 0) {
      const advanced = this.advances.next();
      const found = await this.now([...this.listeners.keys()]).catch(() => undefined);
      for (const [mission, change] of found ?? []) this.tell(mission, { mission, ...change });
      // A database out of reach is looked at again later: there is nothing to push until then.
      await (found ? advanced : pause(LOOK_AGAIN_MS, undefined, { ref: false }));
    }
    this.looking = undefined;
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
