import { isRefusal, type Outcome, type Refusal } from '#decider';
import { NO_REVISION, StreamStopped, type Codec, type NewEvent } from '#ledger';
import { today, type Clock } from '../shared/clock.js';
import { traceKey } from '../shared/command-trace.js';
import { SYSTEM } from '../shared/vocabulary.js';
import type { FeedbackQueue } from '../vault/feedback-queue.js';
import type { Keys } from '../vault/keys.js';
import { isStranger, type FirmAdmins } from '../visibility/membership.js';
import type { Answers } from './answers.js';
import { entryIn, giverOf } from './feedback-intake.js';
import { isForeign, judge, OUTDATED, taken, type Decided } from './judge.js';
import type { Preview, Previews } from './previews.js';
import type { RefusalLog } from './refusal-log.js';
import type { Scene } from './scene.js';
import type { Answer, Submission } from './submission.js';

/** How often a command is decided again after a conflict. */
const RETRIES = 3;

/** What a command comes to on a scene: events to append, or an answer. */
export type Verdict = { readonly events: readonly NewEvent[] } | { readonly answer: Answer };

/** What a command would come to. */
export type Previewed = Outcome | { readonly kind: 'preview'; readonly preview: Preview };

/** What deciding needs beside the scene. */
export interface DecidingParts {
  readonly codec: Codec;
  readonly keys: Keys;
  readonly feedback: FeedbackQueue;
  readonly clock: Clock;
  readonly admins: FirmAdmins;
  readonly answers: Answers;
  readonly refusals: RefusalLog;
  readonly previews: Previews;
}

/** An answer that takes nothing of the command in, a refusal, or what it comes to and by whose feedback. */
type Judged =
  | { readonly answer: Answer }
  | { readonly refusal: Refusal }
  | { readonly decided: Decided; readonly giver?: ReturnType<typeof giverOf> };

/** How personal fields of a line with this revision are sealed. */
type Seal = <Data extends object>(data: Data, revision: number) => Data;

/** Decides commands on the scene as it is, at once, so that nothing changes meanwhile. */
export class Deciding {
  constructor(private readonly parts: DecidingParts) {}

  /** @throws CommandIdReused, StreamStopped */
  decide(submission: Submission, scene: Scene): Verdict {
    const { answers, feedback, keys } = this.parts;
    const judged = this.judge(submission, scene);
    if ('answer' in judged) return judged;
    if ('refusal' in judged) return { answer: this.refused(submission, scene, judged.refusal) };
    const { decided, giver } = judged;
    // Another process has taken an answer of theirs meanwhile.
    if (giver && !feedback.put(giver, entryIn(decided.input))) return this.decide(submission, scene);
    if (decided.facts.length === 0) return { answer: answers.unrecorded(scene) };
    const seal: Seal = (data, revision) => keys.sealAll(data, { stream: scene.target.stream, revision });
    return { events: this.toRecord(submission, scene, decided, seal) };
  }

  /**
   * What the command would come to on the scene: nothing is recorded, sealed or logged.
   *
   * @throws CommandIdReused, StreamStopped
   */
  preview(submission: Submission, scene: Scene): Promise<Previewed> {
    const { previews, keys } = this.parts;
    const judged = this.judge(submission, scene);
    if ('answer' in judged) return judged.answer();
    // Facts may be parts of the state, which goes on changing.
    if ('refusal' in judged) return Promise.resolve({ kind: 'refusal', refusal: structuredClone(judged.refusal) });
    const { decided } = judged;
    const events = this.toRecord(submission, scene, decided, (data) => keys.veilAll(data));
    return previews.of(submission, scene, decided, events).then((preview) => ({ kind: 'preview', preview }));
  }

  /**
   * What the command would come to on a copy of a mission, which takes it in.
   *
   * @throws CommandIdReused, StreamStopped
   */
  rehearse(submission: Submission, scene: Scene): Previewed | Promise<Previewed> {
    const { previews, keys } = this.parts;
    const judged = this.judge(submission, scene);
    if ('answer' in judged) return judged.answer();
    if ('refusal' in judged) return { kind: 'refusal', refusal: structuredClone(judged.refusal) };
    const { decided } = judged;
    const events = this.toRecord(submission, scene, decided, (data) => keys.veilAll(data));
    return { kind: 'preview', preview: previews.takenIn(submission, scene, decided, events) };
  }

  /** What the rules say to it, once it is clear that it may be judged at all. @throws CommandIdReused, StreamStopped */
  private judge(submission: Submission, scene: Scene): Judged {
    const { answers, feedback, clock, admins } = this.parts;
    const { command, envelope } = submission;
    const { mission, target, surroundings, stopped } = scene;
    const day = today(clock);
    const rested = submission.restsOn(target.stored);
    const foreign = isForeign(command, envelope, { ...surroundings, state: mission.state }, admins, day);
    const trace = foreign ? undefined : target.commands.get(traceKey(envelope.actor, envelope.commandId));
    if (trace) return { answer: answers.stored(submission, scene, trace) };
    if (stopped && !foreign) throw new StreamStopped(stopped);
    // A stream under this name that has no event of ours is not ours to write to.
    if (submission.tries > 0 && target.revision === NO_REVISION) return { refusal: taken(command, envelope) };
    if (submission.tries > RETRIES) return { answer: answers.stale(submission, scene, rested, day) };

    const giver = command.writesTo === 'feedback' ? giverOf(envelope, day) : undefined;
    const answered = giver && { answered: feedback.hasAnswered(giver) };
    const seen = { ...surroundings, ...answered, state: mission.state, revision: target.revision };
    const decided = judge(command, envelope, seen, day, admins);
    if (decided === OUTDATED) return { answer: answers.stale(submission, scene, rested, day) };
    return isRefusal(decided) ? { refusal: decided } : { decided, ...(giver && { giver }) };
  }

  /** Refusals are logged beside the mission. What strangers try is no matter of it. */
  private refused(submission: Submission, { mission: { state } }: Scene, refusal: Refusal): Answer {
    const { clock, admins, refusals } = this.parts;
    const { command, envelope } = submission;
    const { mission, actor } = envelope;
    const strange = actor !== SYSTEM && isStranger(state, admins, actor, today(clock));
    // Its facts may be parts of the state, which goes on changing.
    const told = structuredClone(refusal);
    return async () => {
      if (mission && !command.discreet && !strange) await refusals.note(mission, submission, told);
      return { kind: 'refusal', refusal: told };
    };
  }

  /** The facts as they will be stored at the revisions that follow the target's last one. */
  private toRecord(
    { envelope, inputDigest }: Submission,
    { target }: Scene,
    decided: Decided,
    seal: Seal,
  ): readonly NewEvent[] {
    const { codec, keys, clock } = this.parts;
    const { commandId, correlationId, causationId, actor } = envelope;
    const now = clock.now().toISOString();
    const recordedAt = target.recordedAt && target.recordedAt > now ? target.recordedAt : now;
    return decided.facts.map(({ type, data }, index) => ({
      eventId: keys.id({ event: index, in: target.stream, of: traceKey(actor, commandId) }),
      type,
      data: seal({ occurredOn: decided.occurredOn, ...data }, target.revision + 1 + index),
      metadata: {
        commandId,
        correlationId,
        ...(causationId && { causationId }),
        actor: decided.actor,
        ...(decided.origin && { origin: decided.origin }),
        recordedAt,
        schema: codec.schemaOf(type),
        inputDigest,
      },
    }));
  }
}
