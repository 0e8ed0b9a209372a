import { parisDay } from '#calendar';
import { isRefusal, replay, type Outcome, type ReadOnly, type Recorded, type Refusal } from '#decider';
import { NO_REVISION, StreamStopped, type Ledger, type NewEvent } from '#ledger';
import { missionFold, type MissionState } from '../mission-state.js';
import { refusalsStream } from '../mission-events.js';
import type { FlagCode } from '../refusals/flags.js';
import type { RefusalLogged } from '../refusals/refusals.events.js';
import { SYSTEM } from '../shared/vocabulary.js';
import { asSeenBy, eyesOf, seesMark } from '../visibility/eyes.js';
import { today, type Clock } from '../shared/clock.js';
import type { Command } from './command.js';
import { CommandIdReused, digestible, type Envelope, type SystemAct } from './envelope.js';
import { Erasures } from '../vault/erasures.js';
import type { FeedbackQueue } from '../vault/feedback-queue.js';
import { entryIn, giverOf } from './feedback-intake.js';
import { flagsOf } from './flags.js';
import { created } from './given-refs.js';
import { isForeign, judge, OUTDATED, taken, type Decided } from './judge.js';
import type { Keys } from '../vault/keys.js';
import { isStranger, membershipOn, type FirmAdmins } from '../visibility/membership.js';
import { PersonalData } from '../vault/personal-data.js';
import { Scenes, targetStream, type Scene } from './scene.js';
import { traceKey, type CommandTrace, type Loaded } from './streams.js';
import { Trees } from '../vault/trees.js';
import { Turns } from '../shared/turns.js';

/** How often a command is read and decided again after a conflict. */
const RETRIES = 3;

/** Most lines told to a caller who missed some. */
const MOST_TOLD = 20;

/**
 * The one way by which anything is recorded: load, fold, check in the fixed order, decide, seal, append at the exact
 * revision. A conflict means that the stream has moved on: everything is read and decided again, which is safe
 * because decisions are pure, unless the caller pinned the revision on which their view rests.
 */
export class CommandPipeline {
  /** The Merkle trees over the missions' streams, for those who prove what is in them. */
  readonly trees: Trees;
  /** What is sealed about people, for those who show it to whom it may be shown. */
  readonly personalData: PersonalData;
  private readonly scenes: Scenes;
  private readonly turns = new Turns();

  constructor(
    private readonly ledger: Ledger,
    private readonly keys: Keys,
    private readonly feedback: FeedbackQueue,
    private readonly clock: Clock,
    readonly admins: FirmAdmins,
    /** Host under whose name checkpoints are signed. */
    host = 'relais.local',
  ) {
    this.trees = new Trees(ledger, keys, host);
    this.personalData = new PersonalData(keys);
    this.scenes = new Scenes(ledger, this.trees, new Erasures(keys));
  }

  /**
   * @throws CommandIdReused for a command id used before with another input or by another person.
   * @throws StreamStopped when the stream holds something that this version cannot take in.
   * @throws LedgerUnavailable when the store does not answer; sending the same command id again is then safe.
   */
  execute(command: Command, envelope: Envelope): Promise<Outcome> {
    return this.turns.take(
      targetStream(command, envelope),
      async () => {
        const outcome = await this.attempt(command, envelope);
        if (outcome.kind === 'refusal' && !command.discreet) await this.log(command, envelope, outcome.refusal);
        return outcome;
      },
      envelope.actor,
    );
  }

  /**
   * Sends a command of the system itself. The same cause gives the same id in every process, so nothing is done twice;
   * only who has the installation's key can foresee it.
   *
   * @throws CommandIdReused, LedgerUnavailable
   */
  executeAsSystem(command: Command, { cause, mission, occurredOn, causationId, input }: SystemAct): Promise<Outcome> {
    const commandId = this.keys.id({ system: command.name, mission, cause });
    return this.execute(command, {
      commandId,
      mission,
      actor: SYSTEM,
      occurredOn,
      correlationId: causationId ?? commandId,
      ...(causationId !== undefined && { causationId }),
      input,
    });
  }

  /** The mission as the rules see it now. */
  async missionNow(mission: string): Promise<{ readonly state: ReadOnly<MissionState>; readonly revision: number }> {
    return this.scenes.mission(mission);
  }

  private async attempt(command: Command, envelope: Envelope): Promise<Outcome> {
    const inputDigest = this.keys.digest(digestible(command, envelope));
    let scene = await this.scenes.load(command, envelope);
    const rested = envelope.expectedRevision ?? scene.target.revision;
    for (let attempt = 0; ; attempt++) {
      const { mission, target, surroundings } = scene;
      const day = today(this.clock);
      const foreign = isForeign(command, envelope, { ...surroundings, state: mission.state }, this.admins, day);
      const trace = foreign ? undefined : target.commands.get(traceKey(envelope.actor, envelope.commandId));
      if (trace) return this.receipt(command, envelope, scene, trace, inputDigest);
      if (scene.stopped && !foreign) throw new StreamStopped(scene.stopped);
      if (attempt > RETRIES) return this.stale(scene, envelope, rested);

      const giver = command.writesTo === 'feedback' ? giverOf(envelope, day) : undefined;
      const answered = giver && { answered: this.feedback.hasAnswered(giver) };
      const seen = { ...surroundings, ...answered, state: mission.state, revision: target.revision };
      const decided = judge(command, envelope, seen, day, this.admins);
      if (decided === OUTDATED) return this.stale(scene, envelope, rested);
      if (isRefusal(decided)) return { kind: 'refusal', refusal: decided };
      if (giver && !this.feedback.put(giver, entryIn(decided.input))) continue;
      if (decided.facts.length === 0) return this.receipt(command, envelope, scene, undefined, inputDigest);

      const events = this.toRecord(scene, decided, envelope, inputDigest);
      const { conflict } = await this.ledger.append(scene.target.stream, events, scene.target.revision);
      scene = await this.scenes.load(command, envelope);
      // A stream under this name that has no event of ours is not ours to write to.
      if (conflict && scene.target.revision === NO_REVISION && !scene.stopped)
        return { kind: 'refusal', refusal: taken(command, envelope) };
    }
  }

  /** The facts as they will be stored at the revisions that follow the target's last one. */
  private toRecord({ target }: Scene, decided: Decided, envelope: Envelope, inputDigest: string): readonly NewEvent[] {
    const { commandId, correlationId, causationId, actor } = envelope;
    const now = this.clock.now().toISOString();
    const recordedAt = target.recordedAt && target.recordedAt > now ? target.recordedAt : now;
    return decided.facts.map(({ type, data }, index) => ({
      eventId: this.keys.id({ event: index, in: target.stream, of: traceKey(actor, commandId) }),
      type,
      data: this.keys.sealAll(
        { occurredOn: decided.occurredOn, ...data },
        { stream: target.stream, revision: target.revision + 1 + index },
      ),
      metadata: {
        commandId,
        correlationId,
        ...(causationId && { causationId }),
        actor: decided.actor,
        ...(decided.origin && { origin: decided.origin }),
        recordedAt,
        schema: this.ledger.codec.schemaOf(type),
        inputDigest,
      },
    }));
  }

  /** The result of a command that is stored: the first time, and every time it is repeated. */
  private async receipt(
    command: Command,
    { commandId, actor, input }: Envelope,
    { target, mission }: Scene,
    trace: CommandTrace | undefined,
    inputDigest: string,
  ): Promise<Outcome> {
    if (trace && (trace.actor !== actor || trace.inputDigest !== inputDigest)) throw new CommandIdReused(commandId);
    const stored = trace?.events ?? [];
    const last = stored.at(-1);
    const own = traceKey(actor, commandId);
    const flags = last && target.stream === mission.stream ? await this.flags(mission, own, last.revision) : [];
    return {
      kind: 'receipt',
      receipt: {
        stream: target.stream,
        revision: last?.revision ?? target.revision,
        position: last?.position ?? '',
        events: stored.map(({ type, revision, eventId }) => ({ type, revision, eventId })),
        created: stored[0] ? created(command.fields, input, await this.dataAt(target, stored[0].revision)) : [],
        flags,
      },
    };
  }

  /** What an event of a stream says. */
  private async dataAt({ stream, fresh }: Loaded<unknown>, revision: number): Promise<Recorded['data']> {
    const known = fresh.find((event) => event.revision === revision);
    if (known) return known.data;
    for await (const { data } of this.ledger.read(stream, { from: revision, to: revision })) return data;
    throw new Error(`There is no event ${revision} in ${stream}.`);
  }

  /** Flags as they were when the command was recorded: by the mission just after it, on the day of recording. */
  private async flags(mission: Loaded<MissionState>, own: string, revision: number): Promise<readonly FlagCode[]> {
    const isOwn = ({ metadata }: Recorded) => traceKey(metadata.actor.id, metadata.commandId) === own;
    const fresh = mission.revision === revision ? mission.fresh.filter(isOwn) : [];
    const then =
      fresh.length > 0 ? { state: mission.state, events: fresh } : await this.missionAt(mission.stream, revision);
    const flags = then.events.filter(isOwn).flatMap((event) => flagsOf(then.state, event, event.recordedOn));
    return [...new Set(flags)];
  }

  private async missionAt(stream: string, revision: number) {
    const events: Recorded[] = [];
    for await (const event of this.ledger.read(stream, { to: revision })) events.push(event);
    return { state: replay(missionFold, events), events };
  }

  /** What the caller missed, as the audit trail would show it to them: the last lines, and how many came before. */
  private async stale({ mission, target }: Scene, { actor }: Envelope, expected: number): Promise<Outcome> {
    const day = today(this.clock);
    const eyes = eyesOf(mission.state, membershipOn(mission.state, this.admins, actor, day).roles, actor, day);
    const missed = range(expected + 1, target.revision).filter((revision) => {
      const line = target.marks[revision];
      return line !== undefined && seesMark(eyes, line);
    });
    const since: Recorded[] = [];
    for (const revision of missed.slice(-MOST_TOLD)) {
      for await (const event of this.ledger.read(target.stream, { from: revision, to: revision })) {
        since.push(asSeenBy(eyes, event));
      }
    }
    return {
      kind: 'stale',
      stale: { expected, actual: target.revision, since, omitted: missed.length - since.length },
    };
  }

  /**
   * One line beside the mission for each refused command: the same person's same command under the same id adds none.
   * What strangers try is no matter of the mission.
   */
  private async log(command: Command, envelope: Envelope, { refused, facts }: Refusal): Promise<void> {
    if (!envelope.mission) return;
    const { commandId, correlationId, causationId, actor } = envelope;
    const { state } = await this.missionNow(envelope.mission);
    if (actor !== SYSTEM && isStranger(state, this.admins, actor, today(this.clock))) return;
    const inputDigest = this.keys.digest(digestible(command, envelope));
    const now = this.clock.now().toISOString();
    const data: RefusalLogged['data'] = { occurredOn: parisDay(now), command: command.name, code: refused, facts };
    await this.ledger.note(refusalsStream(envelope.mission), {
      eventId: this.keys.id({ refusal: inputDigest, of: commandId, to: actor }),
      type: 'RefusalLogged',
      data,
      metadata: {
        commandId,
        correlationId,
        ...(causationId && { causationId }),
        actor: { id: actor, role: 'NONE' },
        recordedAt: now,
        schema: this.ledger.codec.schemaOf('RefusalLogged'),
        inputDigest,
      },
    });
  }
}

/** The whole numbers from one to another, both included. */
const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
