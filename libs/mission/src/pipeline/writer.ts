import { inStretches, letGo, Rotation } from '#fairness';
import type { Ledger, NewEvent } from '#ledger';
import { missionFold, type MissionState } from '../mission-state.js';
import { traceKey, type CommandTrace } from '../shared/command-trace.js';
import { SYSTEM } from '../shared/vocabulary.js';
import { keyOf, type Answers } from './answers.js';
import { Appends, type Appended } from './appends.js';
import { Batch, prepared } from './batch.js';
import type { Deciding, Previewed } from './deciding.js';
import { copyOf, type Scene, type Scenes } from './scene.js';
import type { Loaded, Streams } from './streams.js';
import { Submission } from './submission.js';

/** What a writer works with. */
export interface WriterParts {
  readonly ledger: Ledger;
  readonly streams: Streams;
  readonly scenes: Scenes;
  readonly deciding: Deciding;
  readonly answers: Answers;
}

/** Someone looks at the mission, when nothing of it is on its way. */
interface Look {
  readonly alone: true;
  readonly look: () => Promise<void>;
}

type Turn = Submission | Look;

/** A batch on its way to the log. */
interface Sending {
  readonly appended: Promise<Appended>;
  /** Once it has come to an end. */
  ended?: Appended;
}

/**
 * The one writer to a mission in this process. While an append is under way, the next commands are decided one after
 * the other on the state that it will leave, in rotation among people, and go out as one append. No one is answered
 * before what their answer rests on is stored; when an append comes to nothing, everything decided on it is decided
 * again. A command that is decided alone waits until nothing is on its way.
 */
export class Writer {
  private readonly appends: Appends;
  private readonly waiting = new Rotation<Turn>();
  /** What is to be decided again, before anything that waits. */
  private again: readonly Turn[] = [];
  private arrived: () => void = () => undefined;
  /** How often the stream has been looked up. */
  private lookups = 0;
  private working = false;

  /** @param atRest told when nothing is left to do */
  constructor(
    private readonly parts: WriterParts,
    private readonly atRest: () => void,
  ) {
    this.appends = new Appends(parts.ledger, parts.streams);
  }

  submit(submission: Submission): void {
    submission.since = this.lookups;
    this.bring(submission.envelope.actor, submission);
  }

  /** The mission as it is stored. Nothing happens to it before whoever waits for this has had a look. */
  look(mission: string): Promise<Loaded<MissionState>> {
    return this.inTurn(SYSTEM, () => this.parts.scenes.mission(mission));
  }

  /** What a command would come to on what is stored. */
  preview(submission: Submission): Promise<Previewed> {
    const { scenes, streams, deciding } = this.parts;
    const { command, envelope } = submission;
    return this.inTurn(envelope.actor, async () => {
      const scene = await scenes.load(command, envelope);
      await streams.recall(scene.target, keyOf(submission));
      return deciding.preview(submission, scene);
    });
  }

  /** What commands of a person have left in the mission, by their ids; of one that left nothing, nothing. */
  traces(mission: string, person: string, commandIds: readonly string[]): Promise<ReadonlyMap<string, CommandTrace>> {
    return this.inTurn(person, async () => {
      const loaded = await this.parts.scenes.mission(mission);
      const traces = new Map<string, CommandTrace>();
      for await (const commandId of inStretches(commandIds)) {
        const key = traceKey(person, commandId);
        await this.parts.streams.recall(loaded, key);
        const trace = loaded.commands.get(key);
        if (trace) traces.set(commandId, trace);
      }
      return traces;
    });
  }

  /** A copy of all that one command touches, for what is tried on it beside the log. */
  copied({ command, envelope }: Submission): Promise<Scene> {
    return this.inTurn(envelope.actor, async () => copyOf(await this.parts.scenes.load(command, envelope)));
  }

  /** Looks when a person's turn has come. Nothing happens to the mission before they have seen what they looked at. */
  private inTurn<Seen>(person: string, looking: () => Promise<Seen>): Promise<Seen> {
    return new Promise((resolve, reject) => {
      const look = async () => {
        await looking().then(resolve, reject);
        await letGo();
      };
      this.bring(person, { alone: true, look });
    });
  }

  private bring(person: string, turn: Turn): void {
    this.waiting.add(person, turn);
    this.arrived();
    if (!this.working) void this.work();
  }

  private get next(): Turn | undefined {
    return this.again[0] ?? this.waiting.first;
  }

  private take(): void {
    if (this.again.length > 0) this.again = this.again.slice(1);
    else this.waiting.take();
  }

  private async work(): Promise<void> {
    this.working = true;
    for (let turn = this.next; turn; turn = this.next) {
      this.take();
      if (!(turn instanceof Submission)) await turn.look();
      else if (turn.alone) await this.decideAlone(turn);
      else await this.goOnFrom(turn);
    }
    this.working = false;
    this.atRest();
  }

  /** Load, decide, append, load again: what is recorded is answered from what is read. */
  private async decideAlone(submission: Submission): Promise<void> {
    const { scenes, streams, deciding, ledger } = this.parts;
    try {
      for (;;) {
        const scene = await scenes.load(submission.command, submission.envelope);
        await streams.recall(scene.target, keyOf(submission));
        const verdict = deciding.decide(submission, scene);
        if ('answer' in verdict) return submission.settle(verdict.answer);
        await ledger.append(scene.target.stream, verdict.events, scene.target.revision);
        submission.tries++;
      }
    } catch (error) {
      submission.fail(error);
    }
  }

  /** Looks the mission up, and writes to it for as long as there is something to write. */
  private async goOnFrom(first: Submission): Promise<void> {
    this.lookups++;
    const scene = await this.parts.scenes.bare(first.envelope.mission ?? '').catch((error: unknown) => {
      first.fail(error);
    });
    if (!scene) return;
    this.again = [first, ...this.again];
    await this.write(scene);
  }

  /** Appends one batch after the other; each is decided while the one before is on its way. */
  private async write(scene: Scene): Promise<void> {
    let batch = new Batch(scene, this.lookups);
    await this.decideTogether(batch);
    while (!batch.isEmpty) {
      const sending = this.send(batch);
      const following = batch.following();
      if (!batch.broken) await this.decideTogether(following, sending);
      const { stands, again } = await sending.appended;
      if (!stands || batch.broken) {
        this.again = [...again, ...following.submissions, ...this.again];
        this.parts.streams.forget(scene.target.stream);
        return;
      }
      batch = following;
    }
  }

  private send(batch: Batch): Sending {
    const sending: Sending = { appended: this.appends.send(batch).then((appended) => (sending.ended = appended)) };
    return sending;
  }

  /** Decides what waits, and what comes as long as the batch before is on its way. */
  private async decideTogether(batch: Batch, before?: Sending): Promise<void> {
    for await (const submission of inStretches(this.comers(batch, before))) await this.decide(submission, batch);
  }

  private async *comers(batch: Batch, before?: Sending): AsyncGenerator<Submission> {
    while (!batch.isFull && before?.ended?.stands !== false) {
      const turn = this.next;
      if (turn?.alone) return;
      if (turn instanceof Submission) {
        this.take();
        yield turn;
      } else if (!before || before.ended) return;
      else await Promise.race([before.appended, new Promise<void>((resolve) => (this.arrived = resolve))]);
    }
  }

  private async decide(submission: Submission, batch: Batch): Promise<void> {
    try {
      await this.parts.streams.recall(batch.scene.target, keyOf(submission));
      const verdict = this.parts.deciding.decide(submission, batch.scene);
      if ('answer' in verdict) batch.answered(submission, verdict.answer);
      else this.takeIn(submission, batch, verdict.events);
    } catch (error) {
      batch.failed(submission, error);
    }
  }

  /** Takes in what was decided, so that the next command is decided on it. What starts the state again goes alone. */
  private takeIn(submission: Submission, batch: Batch, events: readonly NewEvent[]): void {
    const { answers, streams, ledger } = this.parts;
    const { mission } = batch.scene;
    const ready = prepared(ledger.codec, mission.stream, mission.revision, events);
    try {
      if (streams.takeIn(mission, missionFold, ready.lines)) {
        batch.recorded(submission, ready, answers.recorded(submission, mission, ready.lines));
      } else {
        submission.alone = true;
        this.again = [submission, ...this.again];
      }
    } catch (error) {
      batch.broken = true;
      throw error;
    }
  }
}
