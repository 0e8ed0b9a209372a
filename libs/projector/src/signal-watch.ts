import { addDays } from '#calendar';
import type { Recorded } from '#decider';
import type { Ledger } from '#ledger';
import {
  closeSignal,
  detectors,
  missionOf,
  raiseSignal,
  SYSTEM,
  today,
  Turns,
  type Clock,
  type Command,
  type CommandPipeline,
  type Day,
} from '#mission';
import type { ReadDatabase } from '#read-models';
import { setTimeout as pause } from 'node:timers/promises';
import { evaluate, watchKey, type SignalAct } from './evaluation.js';
import type { FeedbackWatch } from './feedback-watch.js';
import { systemCommandId } from './system-command-id.js';
import { WatchMemory, type Watched } from './watch-memory.js';
import { findRecord, saveRecord, type WatchRecord } from './watch-record.js';

/** What the watch tells the operator. */
export interface WatchReport {
  /** The log, the database or the store is out of reach; the watch tries again. */
  interrupted(error: unknown): void;
  /** A command of the system was refused, which its own evaluation should have foreseen. */
  refused(command: string, mission: string, code: string): void;
}

const TICK_EVERY_MS = 30_000;
const PAUSE_MS = 1_000;

/** Why detectors are evaluated: an event, or the beginning of a day. */
interface Cause {
  readonly mission: string;
  readonly id: string;
  readonly day: Day;
  readonly eventId?: string;
}

/**
 * The system's own watch over all missions: it evaluates the detectors after every event and at the beginning of every
 * day, and raises and closes signals by sending commands like anybody else. It keeps its own checkpoint and its last
 * day, and catches up with both after a pause.
 */
export class SignalWatch {
  private readonly abort = new AbortController();
  private readonly turns = new Turns();
  private readonly memory: WatchMemory;
  /** By mission and detector, the revision of what the system did last: until that is folded, it waits. */
  private readonly acted = new Map<string, number>();
  private readonly waiting = new Set<() => void>();
  private record: WatchRecord = { running: [], disarmed: {} };
  private position: string | undefined;
  private ownPosition = '0';
  private work: Promise<unknown> | undefined;

  constructor(
    private readonly ledger: Ledger,
    private readonly database: ReadDatabase,
    private readonly pipeline: CommandPipeline,
    private readonly feedback: FeedbackWatch,
    private readonly clock: Clock,
    private readonly report: WatchReport,
  ) {
    this.memory = new WatchMemory(ledger);
  }

  /** Goes on where it stopped. */
  async start(): Promise<void> {
    const { state, position } = await findRecord(this.database);
    this.record = state;
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
    while (!this.abort.signal.aborted) {
      try {
        const options = { signal: this.abort.signal, ...(this.position !== undefined && { from: this.position }) };
        for await (const { events, position, unreadable } of this.ledger.follow(options)) {
          await this.turns.take('watch', () => this.take(events, position));
          if (unreadable) throw unreadable;
        }
      } catch (error) {
        this.report.interrupted(error);
        await pause(PAUSE_MS, undefined, { signal: this.abort.signal }).catch(() => undefined);
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
      await pause(TICK_EVERY_MS, undefined, { signal: this.abort.signal }).catch(() => undefined);
    }
  }

  private async take(events: readonly Recorded[], position: string): Promise<void> {
    for (const event of events) {
      const mission = missionOf(event.stream);
      if (mission === undefined) continue;
      await this.ticks(event.recordedOn);
      const watched = await this.memory.after(mission, event);
      this.note(mission, watched);
      await this.evaluate(watched, {
        mission,
        id: `event ${event.revision}`,
        day: event.recordedOn,
        eventId: event.eventId,
      });
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
      for (const position of await this.feedback.tick(day)) this.recorded(position);
      for (const mission of this.record.running) {
        await this.evaluate(await this.memory.before(mission, day), { mission, id: `day ${day}`, day });
      }
      this.record.day = day;
    }
  }

  /** Keeps the list of missions whose detectors a new day concerns. */
  private note(mission: string, { state }: Watched): void {
    const others = this.record.running.filter((each) => each !== mission);
    this.record.running = state.mission.status === 'ACTIVE' ? [...others, mission].sort() : others;
  }

  private async evaluate({ state, revision }: Watched, cause: Cause): Promise<void> {
    if (state.mission.status !== 'ACTIVE') return;
    const { mission, day } = cause;
    const { acts, disarmed } = evaluate(detectors, state, day, new Set(this.record.disarmed[mission]));
    this.record.disarmed[mission] = [...disarmed];
    for (const act of acts) {
      const key = `${mission} ${watchKey(act.detector.name, act.subject)}`;
      if ((this.acted.get(key) ?? -1) > revision) continue;
      const recorded = await this.perform(act, cause);
      if (recorded !== undefined) this.acted.set(key, recorded);
    }
  }

  /** Sends the command and returns the revision of what it recorded. */
  private async perform(act: SignalAct, { mission, id, day, eventId }: Cause): Promise<number | undefined> {
    const [command, input] = commandFor(act);
    const commandId = systemCommandId(`${mission} ${act.act} ${watchKey(act.detector.name, act.subject)} ${id}`);
    const outcome = await this.pipeline.execute(command, {
      commandId,
      mission,
      actor: SYSTEM,
      occurredOn: day,
      correlationId: eventId ?? commandId,
      ...(eventId !== undefined && { causationId: eventId }),
      input,
    });
    if (outcome.kind !== 'receipt') {
      this.report.refused(
        command.name,
        mission,
        outcome.kind === 'refusal' ? outcome.refusal.refused : 'STALE_REVISION',
      );
      return undefined;
    }
    const { position, revision } = outcome.receipt;
    this.recorded(position);
    return revision;
  }

  /** Remembers how far the system's own facts go, so that whoever waits for the watch waits for them too. */
  private recorded(position: string): void {
    if (position !== '' && BigInt(position) > BigInt(this.ownPosition)) this.ownPosition = position;
  }
}

function commandFor(act: SignalAct): readonly [Command, Readonly<Record<string, unknown>>] {
  if (act.act === 'close') return [closeSignal, { signal: act.signal, reason: 'detector clear' }];
  const { detector, subject, alarm } = act;
  return [
    raiseSignal,
    { detector: detector.name, detectorVersion: detector.version, ...alarm, ...(subject !== undefined && { subject }) },
  ];
}
