import { addDays } from '#calendar';
import { isUnreadable, reasonOf, StreamStopped, UnreadableEvent, type Entry, type Ledger } from '#ledger';
import {
  detectors,
  missionOf,
  missionStream,
  today,
  Turns,
  type Clock,
  type CommandPipeline,
  type Day,
  type Detector,
} from '#mission/core';
import { hasReached, type ReadDatabase } from '#read-models';
import { setTimeout as pause } from 'node:timers/promises';
import type { FeedbackWatch } from './feedback-watch.js';
import { isOutage } from './outage.js';
import { SystemHand, type Cause, type HandReport } from './system-hand.js';
import { WatchMemory, type Watched } from './watch-memory.js';
import { emptyRecord, findRecord, saveRecord } from './watch-record.js';

/** What the watch tells the operator. */
export interface WatchReport {
  /** The log, the database or the store is out of reach; the watch tries again. */
  interrupted(error: unknown): void;
  /** The watch over a mission has stopped before this line, until the next day or the next start. */
  stopped(mission: string, line: number, why: string): void;
  /** The system could not do what it should have done in a mission. */
  undone(mission: string, why: string): void;
}

const TICK_EVERY_MS = 30_000;
const PAUSE_MS = 1_000;

/**
 * The system's own watch over all missions: it evaluates the detectors after every event and at the beginning of every
 * day, and acts on what they find. It keeps its own checkpoint and its last day, and catches up with both after a pause.
 * A mission that it cannot go on with is left alone from that line on, and taken up again there on the next day and at
 * the next start; all others are watched meanwhile.
 */
export class SignalWatch {
  private readonly abort = new AbortController();
  private readonly turns = new Turns();
  private readonly memory: WatchMemory;
  private readonly waiting = new Set<() => void>();
  private readonly hand: SystemHand;
  private record = emptyRecord();
  private position: string | undefined;
  private ownPosition = '0';
  private work: Promise<unknown> | undefined;

  constructor(
    private readonly ledger: Ledger,
    private readonly database: ReadDatabase,
    pipeline: CommandPipeline,
    private readonly feedback: FeedbackWatch,
    private readonly clock: Clock,
    private readonly report: WatchReport,
    watched: readonly Detector[] = detectors,
    /** Lets time pass, in milliseconds, unless it is told to end before. */
    private readonly rest = (ms: number, signal: AbortSignal): Promise<void> =>
      pause(ms, undefined, { signal }).catch(() => undefined),
  ) {
    this.memory = new WatchMemory(ledger, database, watched);
    const told: HandReport = {
      recorded: (at) => this.recorded(at),
      undone: (mission, why) => this.report.undone(mission, why),
    };
    this.hand = new SystemHand(pipeline, told);
  }

  /** Goes on where it stopped. */
  async start(): Promise<void> {
    const { record, position } = await findRecord(this.database);
    this.record = record;
    this.position = position;
    this.work = Promise.all([this.follow(), this.keepTime()]);
  }

  /** Ends after what is under way; everything done is saved. */
  async stop(): Promise<void> {
    this.abort.abort();
    await this.work;
  }

  /** Resolves when everything up to this position, and everything the system did about it, has been evaluated. */
  async reached(position: string): Promise<void> {
    const isPast = (wanted: string) => this.position !== undefined && BigInt(this.position) >= BigInt(wanted);
    while (!isPast(position) || !isPast(this.ownPosition)) {
      await new Promise<void>((resolve) => this.waiting.add(resolve));
    }
  }

  /** Runs the tick of every day up to this one that has not had its own. */
  tickUntil(day: Day): Promise<void> {
    return this.turns.take('watch', async () => {
      await this.ticks(day);
      await saveRecord(this.database, this.record, this.position);
    });
  }

  private async follow(): Promise<void> {
    let resumed = false;
    while (!this.abort.signal.aborted) {
      try {
        if (!resumed) await this.turns.take('watch', () => this.resumeAll());
        resumed = true;
        const options = { signal: this.abort.signal, ...(this.position !== undefined && { from: this.position }) };
        for await (const { entries, position } of this.ledger.follow(options)) {
          await this.turns.take('watch', () => this.take(entries, position));
        }
      } catch (error) {
        this.report.interrupted(error);
        await this.rest(PAUSE_MS, this.abort.signal);
      }
    }
  }

  /** Days pass without events too. */
  private async keepTime(): Promise<void> {
    while (!this.abort.signal.aborted) {
      const { day } = this.record;
      if (day !== undefined && day < today(this.clock)) {
        await this.tickUntil(today(this.clock)).catch((error: unknown) => this.report.interrupted(error));
      }
      await this.rest(TICK_EVERY_MS, this.abort.signal);
    }
  }

  private async take(entries: readonly Entry[], position: string): Promise<void> {
    for (const entry of entries) {
      const mission = missionOf(entry.stream);
      if (mission === undefined || this.record.stopped.has(mission)) continue;
      // A day that is not yet here comes from a clock that is wrong: no mission's days run ahead of it.
      if (!isUnreadable(entry)) await this.ticks(earlier(entry.recordedOn, today(this.clock)));
      await this.attend(mission, () => this.see(mission, entry), entry.revision);
    }
    await saveRecord(this.database, this.record, position);
    this.position = position;
    for (const resolve of this.waiting) resolve();
    this.waiting.clear();
  }

  private async ticks(until: Day): Promise<void> {
    this.record.day ??= until;
    while (this.record.day < until) {
      const day = addDays(this.record.day, 1);
      await this.resumeAll();
      await this.releaseFeedback(day);
      for (const mission of this.record.running) {
        if (!this.record.stopped.has(mission)) await this.attend(mission, () => this.tick(mission, day));
      }
      this.record.day = day;
    }
  }

  private async releaseFeedback(day: Day): Promise<void> {
    const released = await this.feedback.tick(day, this.record.owed.size > 0);
    for (const position of released.positions) this.recorded(position);
    const before = new Map(this.record.owed);
    if (released.looked) this.record.owed.clear();
    for (const { mission, reason } of released.failed) {
      this.record.owed.set(mission, { revision: this.memory.next(mission), reason });
      if (before.get(mission)?.reason !== reason) this.report.undone(mission, reason);
    }
  }

  private async see(mission: string, entry: Entry): Promise<void> {
    if (isUnreadable(entry)) throw entry;
    const watched = await this.memory.after(mission, entry);
    this.note(mission, watched);
    await this.hand.attend(this.record, watched, { mission, day: entry.recordedOn, event: entry });
  }

  private async tick(mission: string, day: Day): Promise<void> {
    const cause: Cause = { mission, day };
    if (!this.record.running.has(mission)) return;
    await this.hand.attend(this.record, await this.memory.before(mission, day), cause);
  }

  /** Does something about a mission. When that fails for a reason of its own, the mission is left alone from here on. */
  private async attend(
    mission: string,
    work: () => Promise<void>,
    revision = this.memory.next(mission),
  ): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (isOutage(error)) throw error;
      const { day } = this.record;
      const reason = reasonOf(error);
      const line = lineOf(error) ?? revision;
      this.record.stopped.set(mission, { from: revision, revision: line, ...(day !== undefined && { day }), reason });
      this.report.stopped(mission, line, reason);
    }
  }

  private async resumeAll(): Promise<void> {
    for (const mission of [...this.record.stopped.keys()]) await this.resume(mission);
  }

  /** Does for a mission what was left undone since its watch stopped, as far as the watch has come with the others. */
  private async resume(mission: string): Promise<void> {
    const stopped = this.record.stopped.get(mission);
    if (!stopped) return;
    let { from, day } = stopped;
    const ticks = async (until: Day | undefined) => {
      for (; day !== undefined && until !== undefined && day < until; day = addDays(day, 1))
        await this.tick(mission, addDays(day, 1));
    };
    this.memory.forget(mission);
    const goOn = async () => {
      for await (const event of this.ledger.read(missionStream(mission), { from })) {
        if (!hasReached(this.position, event.position)) break;
        from = event.revision;
        await ticks(earlier(event.recordedOn, this.record.day ?? event.recordedOn));
        await this.see(mission, event);
        from++;
      }
      await ticks(this.record.day);
    };
    try {
      await goOn();
      this.record.stopped.delete(mission);
    } catch (error) {
      const reason = isOutage(error) ? stopped.reason : reasonOf(error);
      const revision = lineOf(error) ?? from;
      this.record.stopped.set(mission, { from, revision, ...(day !== undefined && { day }), reason });
      if (isOutage(error)) throw error;
      if (revision !== stopped.revision || reason !== stopped.reason) this.report.stopped(mission, revision, reason);
    }
  }

  /** Keeps the list of missions whose detectors a new day concerns. */
  private note(mission: string, { state }: Watched): void {
    if (state.mission.status === 'ACTIVE') this.record.running.add(mission);
    else this.record.running.delete(mission);
  }

  /** Remembers how far the system's own facts go, so that whoever waits for the watch waits for them too. */
  private recorded(position: string): void {
    if (position !== '' && BigInt(position) > BigInt(this.ownPosition)) this.ownPosition = position;
  }
}

/** The line of the mission that an error is about, when it is about one. */
const lineOf = (error: unknown): number | undefined =>
  error instanceof StreamStopped ? error.stop.revision : error instanceof UnreadableEvent ? error.revision : undefined;

const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
