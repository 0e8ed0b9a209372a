import type { Outcome, ReadOnly } from '#decider';
import type { Ledger } from '#ledger';
import type { ReadDatabase } from '#read-models';
import { missionStream } from '../mission-events.js';
import type { MissionState } from '../mission-state.js';
import type { CommandTrace } from '../shared/command-trace.js';
import { SYSTEM } from '../shared/vocabulary.js';
import type { Clock } from '../shared/clock.js';
import { Answers } from './answers.js';
import { Beginnings } from './beginnings.js';
import type { Command } from './command.js';
import { Deciding, type Previewed } from './deciding.js';
import { digestible, type Envelope, type SystemAct } from './envelope.js';
import { Erasures } from '../vault/erasures.js';
import type { FeedbackQueue } from '../vault/feedback-queue.js';
import type { Keys } from '../vault/keys.js';
import type { FirmAdmins } from '../visibility/membership.js';
import { PersonalData } from '../vault/personal-data.js';
import { Previews } from './previews.js';
import { RefusalLog } from './refusal-log.js';
import { Rehearsal } from './rehearsal.js';
import { Scenes, targetStream } from './scene.js';
import { Streams } from './streams.js';
import { Submission } from './submission.js';
import { Trees } from '../vault/trees.js';
import { Writer, type WriterParts } from './writer.js';

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
  /** What destroys the data of people whom missions have erased. */
  readonly erasures: Erasures;
  private readonly parts: WriterParts;
  /** Those that are at work, by what they write to. */
  private readonly writers = new Map<string, Writer>();

  constructor(
    ledger: Ledger,
    private readonly keys: Keys,
    feedback: FeedbackQueue,
    clock: Clock,
    readonly admins: FirmAdmins,
    /** Host under whose name checkpoints are signed. */
    host = 'relais.local',
    /** The read models, if they are kept here: what they have of a mission need not be read from the log. */
    readModels?: ReadDatabase,
  ) {
    this.trees = new Trees(ledger, keys, host);
    this.personalData = new PersonalData(keys);
    this.erasures = new Erasures(keys);
    const beginnings = readModels && new Beginnings(readModels);
    const streams = new Streams(ledger, beginnings);
    const answers = new Answers(ledger, admins, beginnings);
    const refusals = new RefusalLog(ledger, keys, clock);
    this.parts = {
      ledger,
      streams,
      answers,
      scenes: new Scenes(ledger, streams, this.trees, this.erasures),
      deciding: new Deciding({
        ...{ codec: ledger.codec, keys, feedback, clock, admins, answers, refusals },
        previews: new Previews(ledger, streams, clock),
      }),
    };
  }

  /**
   * @throws CommandIdReused for a command id used before with another input or by another person.
   * @throws StreamStopped when the stream holds something that this version cannot take in.
   * @throws LedgerUnavailable when the store does not answer; sending the same command id again is then safe.
   */
  async execute(command: Command, envelope: Envelope): Promise<Outcome> {
    const submission = this.submissionOf(command, envelope);
    this.writerFor(submission).submit(submission);
    return submission.outcome;
  }

  /**
   * What a command would come to now: judged as if it were sent, on the same state. Nothing is recorded or logged.
   *
   * @throws as `execute` does
   */
  async preview(command: Command, envelope: Envelope): Promise<Previewed> {
    const submission = this.submissionOf(command, envelope);
    return this.writerFor(submission).preview(submission);
  }

  /**
   * Begins to try commands of one person on a copy of a mission, each on what those before it would leave. Nothing is
   * recorded or logged, and others go on meanwhile.
   *
   * @param command one that is decided together with others
   */
  async rehearsal(command: Command, envelope: Envelope): Promise<Rehearsal> {
    const submission = this.submissionOf(command, envelope);
    const scene = await this.writerFor(submission).copied(submission);
    return new Rehearsal(scene, (each) => this.parts.deciding.rehearse(this.submissionOf(command, each), scene));
  }

  /** What a person's commands have left in a mission, by their ids; of one that left nothing, nothing. */
  traces(mission: string, person: string, commandIds: readonly string[]): Promise<ReadonlyMap<string, CommandTrace>> {
    return this.writerOf(missionStream(mission)).traces(mission, person, commandIds);
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

  /** The mission as the rules see it now. What happens next changes this state: it is to be looked at at once. */
  missionNow(mission: string): Promise<{ readonly state: ReadOnly<MissionState>; readonly revision: number }> {
    return this.writerOf(missionStream(mission)).look(mission);
  }

  private submissionOf(command: Command, envelope: Envelope): Submission {
    return new Submission(command, envelope, this.keys.digest(digestible(command, envelope)));
  }

  private writerFor({ command, envelope }: Submission): Writer {
    const { mission } = envelope;
    return this.writerOf(mission === undefined ? targetStream(command, envelope) : missionStream(mission));
  }

  private writerOf(stream: string): Writer {
    const writer = this.writers.get(stream) ?? new Writer(this.parts, () => this.writers.delete(stream));
    this.writers.set(stream, writer);
    return writer;
  }
}
