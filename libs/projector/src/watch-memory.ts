import { advance, type Recorded } from '#decider';
import { parisDayEnd, addDays } from '#calendar';
import { foldStream, StreamStopped, type KeptState, type Ledger } from '#ledger';
import {
  KeptStates,
  MISSION_SLICES,
  missionFold,
  missionStream,
  type Day,
  type Detector,
  type MissionState,
  type Until,
} from '#mission/core';
import type { ReadDatabase } from '#read-models';
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

/** Most missions held in memory; the others are folded again, from what is kept, when something happens to them. */
const MOST_HELD = 500;

/** The states of missions as far as the watch has come, and how the detectors stand in them. */
export class WatchMemory {
  private readonly held: LRUCache<string, Held>;

  private readonly concerns: Concerns;
  private readonly kept: KeptStates;

  constructor(
    private readonly ledger: Ledger,
    database: ReadDatabase,
    watched: readonly Detector[],
    most = MOST_HELD,
  ) {
    this.held = new LRUCache({ max: most });
    this.concerns = new Concerns(watched);
    this.kept = new KeptStates(database);
  }

  /** The mission just after this event. */
  async after(mission: string, event: Recorded): Promise<Watched> {
    const held = this.held.get(mission) ?? (await this.fold(mission, { to: event.revision - 1 }));
    // A state that could not take the event is half changed, and worth nothing.
    this.forget(mission);
    if (held.revision >= event.revision) return this.keep(mission, held);
    if (!advance(missionFold, held.state, event)) {
      return this.keep(mission, await this.fold(mission, { to: event.revision }));
    }
    held.standing.after(event, held.state);
    held.revision = event.revision;
    return this.keep(mission, held);
  }

  /** The mission just after its line of that number. */
  async at(mission: string, revision: number): Promise<Watched> {
    const held = this.held.get(mission);
    return this.keep(mission, held?.revision === revision ? held : await this.fold(mission, { to: revision }));
  }

  /** The mission as it was when that day began. */
  async before(mission: string, day: Day): Promise<Watched> {
    const held = this.held.get(mission) ?? (await this.fold(mission, { end: parisDayEnd(addDays(day, -1)) }));
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
  private async fold(mission: string, until: Until): Promise<Held> {
    const { end = '', to = Infinity } = until;
    const before = ({ revision, metadata }: Recorded) => revision > to || (end !== '' && metadata.recordedAt >= end);
    const kept = (await this.kept.nearest(mission, MISSION_SLICES, until)) as KeptState<MissionState> | undefined;
    const stream = missionStream(mission);
    const { state, last, stopped } = await foldStream(this.ledger, missionFold, stream, { before }, kept);
    if (stopped) throw new StreamStopped(stopped);
    return { state, revision: last?.revision ?? -1, standing: new Standing(this.concerns, state) };
  }
}
