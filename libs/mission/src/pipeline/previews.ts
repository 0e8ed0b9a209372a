import { advance, replay, startsAgain, type Receipt, type ReadOnly, type Recorded } from '#decider';
import { NO_REVISION, type Ledger, type NewEvent } from '#ledger';
import { missionFold, type MissionState } from '../mission-state.js';
import type { FlagCode } from '../refusals/flags.js';
import { today, type Clock } from '../shared/clock.js';
import { asSeenBy, eyesOf, seesLine } from '../visibility/eyes.js';
import { prepared } from './batch.js';
import { flagsIn } from './flags.js';
import { created } from './given-refs.js';
import type { Decided } from './judge.js';
import type { Scene } from './scene.js';
import type { Loaded, Streams } from './streams.js';
import type { Submission } from './submission.js';

/** What a command would record. */
export interface Preview {
  /** Revision of the stream on which it was judged; NO_REVISION for one that would begin with it. */
  readonly revision: number;
  /** The lines, as their sender would see them; `seen` is left out where they would not. */
  readonly events: readonly { readonly type: string; readonly seen?: Recorded }[];
  readonly created: Receipt['created'];
  readonly flags: readonly FlagCode[];
}

/** Tells what commands would leave, on a copy of the state. */
export class Previews {
  constructor(
    private readonly ledger: Ledger,
    private readonly streams: Streams,
    private readonly clock: Clock,
  ) {}

  /** @param events what it would append */
  async of(submission: Submission, scene: Scene, decided: Decided, events: readonly NewEvent[]): Promise<Preview> {
    const { mission, target } = scene;
    const lines = this.lines(target, events);
    const shown = this.shown(submission, scene, decided, lines);
    const after = target.stream === mission.stream ? await this.after(mission, lines) : undefined;
    return { ...shown, flags: after ? flagsIn(after, lines) : [] };
  }

  /** The same, taken in by a copy of the mission: what is tried next is judged on what it leaves. */
  takenIn(submission: Submission, scene: Scene, decided: Decided, events: readonly NewEvent[]): Preview {
    const { mission, target } = scene;
    const lines = this.lines(target, events);
    const shown = this.shown(submission, scene, decided, lines);
    if (!this.streams.takeIn(mission, missionFold, lines))
      throw new Error('What starts a mission again is tried alone.');
    return { ...shown, flags: flagsIn(mission.state, lines) };
  }

  private lines({ stream, revision }: Loaded<unknown>, events: readonly NewEvent[]): readonly Recorded[] {
    return prepared(this.ledger.codec, stream, revision, events).lines;
  }

  private shown(
    { command, envelope }: Submission,
    { mission, target }: Scene,
    { actor }: Decided,
    lines: readonly Recorded[],
  ): Omit<Preview, 'flags'> {
    const eyes = eyesOf(mission.state, [actor.role], envelope.actor, today(this.clock));
    const made = lines[0] ? created(command.fields, envelope.input, lines[0].data) : [];
    const seen = lines.map((line) => ({
      type: line.type,
      ...(seesLine(eyes, line) && { seen: asSeenBy(eyes, line) }),
    }));
    return { revision: target.revision, events: seen, created: made };
  }

  /** The mission as these lines would leave it. */
  private async after(mission: Loaded<MissionState>, lines: readonly Recorded[]): Promise<ReadOnly<MissionState>> {
    if (lines.some((line) => startsAgain(missionFold, line))) return this.toldAnew(mission, lines);
    const state = structuredClone(mission.state) as MissionState;
    for (const line of lines) advance(missionFold, state, line);
    return state;
  }

  private async toldAnew(
    { stream, revision: to }: Loaded<MissionState>,
    lines: readonly Recorded[],
  ): Promise<ReadOnly<MissionState>> {
    const earlier: Recorded[] = [];
    if (to !== NO_REVISION) for await (const line of this.ledger.read(stream, { to })) earlier.push(line);
    return replay(missionFold, [...earlier, ...lines]);
  }
}
