import { advance, type Recorded } from '#decider';
import { foldStream, StreamStopped, type Ledger } from '#ledger';
import { missionFold, missionStream, type Day, type Detector, type MissionState } from '#mission/core';
import { LRUCache } from 'lru-cache';
import { Concerns, Standing } from './standing.js';

/** A mission as the watch sees it: folded up to a revision, never ahead of what it has been told. */
export interface Watched {
  readonly state: MissionState;
  readonly revision: number;
  readonly standing: Standing;
}

interface Held extends Watched {
  revision: number;
}

/** Most missions kept in memory; the others are folded again from their stream when something happens to them. */
const MOST_HELD = 500;

/** The states of missions as far as the watch has come, and how the detectors stand in them. */
export class WatchMemory {
  private readonly held = new LRUCache<string, Held>({ max: MOST_HELD });

  private readonly concerns: Concerns;

  constructor(
    private readonly ledger: Ledger,
    watched: readonly Detector[],
  ) {
    this.concerns = new Concerns(watched);
  }

  /** The mission just after this event. */
  async after(mission: string, event: Recorded): Promise<Watched> {
    const held = this.held.get(mission) ?? (await this.fold(mission, (each) => each.revision >= event.revision));
    // A state that could not take the event is half changed, and worth nothing.
    this.forget(mission);
    if (held.revision >= event.revision) return this.keep(mission, held);
    if (!advance(missionFold, held.state, event)) {
      return this.keep(mission, await this.fold(mission, (each) => each.revision > event.revision));
    }
    held.standing.after(event, held.state);
    held.revision = event.revision;
    return this.keep(mission, held);
  }

  /** The mission as it was when that day began. */
  async before(mission: string, day: Day): Promise<Watched> {
    const held = this.held.get(mission) ?? (await this.fold(mission, (each) => each.recordedOn >= day));
    return this.keep(mission, held);
  }

  /** The line of the mission that would come next, as far as it is in memory. */
  next(mission: string): number {
    return (this.held.get(mission)?.revision ?? -1) + 1;
  }

  forget(mission: string): void {
    this.held.delete(mission);
  }

  private keep(mission: string, held: Held): Held {
    this.held.set(mission, held);
    return held;
  }

  /** @throws StreamStopped when what came before cannot be taken in. */
  private async fold(mission: string, before: (event: Recorded) => boolean): Promise<Held> {
    const { state, last, stopped } = await foldStream(this.ledger, missionFold, missionStream(mission), { before });
    if (stopped) throw new StreamStopped(stopped);
    return { state, revision: last?.revision ?? -1, standing: new Standing(this.concerns, state) };
  }
}
