import type { Outcome, Recorded } from '#decider';
import { foldStream, type Ledger } from '#ledger';
import { missionFold, type MissionState } from '../mission-state.js';
import type { FlagCode } from '../refusals/flags.js';
import { traceKey, traceKeyOf, type CommandTrace } from '../shared/command-trace.js';
import type { Day } from '../shared/vocabulary.js';
import { Turns } from '../shared/turns.js';
import { asSeenBy, eyesOf, seesMark } from '../visibility/eyes.js';
import { membershipOn, type FirmAdmins } from '../visibility/membership.js';
import type { Beginnings } from './beginnings.js';
import { CommandIdReused } from './envelope.js';
import { flagsIn } from './flags.js';
import { created } from './given-refs.js';
import type { Scene } from './scene.js';
import type { Loaded } from './streams.js';
import type { Answer, Submission } from './submission.js';

/** Most lines told to a caller who missed some. */
const MOST_TOLD = 20;

/** What a command has left: its first event's data, and what marks its events. */
interface Left {
  readonly trace: CommandTrace;
  readonly data: Recorded['data'];
  readonly flags: readonly FlagCode[];
}

/**
 * Answers to commands, made from what is known when they are decided and, for what is not held, from the log. They are
 * to be given once the scene that they were decided on is stored.
 */
export class Answers {
  private readonly turns = new Turns();

  constructor(
    private readonly ledger: Ledger,
    private readonly admins: FirmAdmins,
    private readonly beginnings: Beginnings | undefined,
  ) {}

  /** To a command whose lines have just been taken in. */
  recorded(submission: Submission, mission: Loaded<MissionState>, lines: readonly Recorded[]): Answer {
    const trace = mission.commands.get(keyOf(submission)) as CommandTrace;
    const { data } = lines[0] as Recorded;
    // The fold owns what it took in; what an answer tells must not go on changing.
    const left = { trace, data: structuredClone(data), flags: flagsIn(mission.state, lines) };
    return () => Promise.resolve(receipt(submission, mission.stream, left));
  }

  /** To a command whose events are there already: the same as the first time. @throws CommandIdReused */
  stored(submission: Submission, { mission, target }: Scene, trace: CommandTrace): Answer {
    const { actor, commandId } = submission.envelope;
    if (trace.actor !== actor || trace.inputDigest !== submission.inputDigest) throw new CommandIdReused(commandId);
    const [first, last] = [trace.events[0]?.revision ?? 0, trace.events.at(-1)?.revision ?? 0];
    const data = target.fresh.find(({ revision }) => revision === first)?.data;
    const flags = target.stream === mission.stream ? freshFlags(mission, submission, trace) : [];
    if (data && flags) return () => Promise.resolve(receipt(submission, target.stream, { trace, data, flags }));
    return () =>
      this.turns.take(
        target.stream,
        async () =>
          receipt(submission, target.stream, {
            trace,
            data: data ?? (await this.dataAt(target.stream, first)),
            flags: flags ?? (await this.flagsAt(target.stream, submission, { from: first, to: last })),
          }),
        actor,
      );
  }

  /** To a command with nothing to record. */
  unrecorded({ target: { stream, revision } }: Scene): Answer {
    const nothing = { events: [], created: [], flags: [] };
    return () => Promise.resolve({ kind: 'receipt', receipt: { stream, revision, position: '', ...nothing } });
  }

  /** What the caller missed, as the audit trail would show it to them: the last lines, and how many came before. */
  stale({ envelope: { actor } }: Submission, { mission, target }: Scene, expected: number, day: Day): Answer {
    const { state } = mission;
    const { stream, revision: actual } = target;
    const eyes = eyesOf(state, membershipOn(state, this.admins, actor, day).roles, actor, day);
    const missed = range(expected + 1, actual).filter((revision) => {
      const line = target.marks[revision];
      return line !== undefined && seesMark(eyes, line);
    });
    return async () => {
      const since: Recorded[] = [];
      for (const revision of missed.slice(-MOST_TOLD)) {
        for await (const event of this.ledger.read(stream, { from: revision, to: revision })) {
          since.push(asSeenBy(eyes, event));
        }
      }
      return { kind: 'stale', stale: { expected, actual, since, omitted: missed.length - since.length } };
    };
  }

  private async dataAt(stream: string, revision: number): Promise<Recorded['data']> {
    for await (const { data } of this.ledger.read(stream, { from: revision, to: revision })) return data;
    throw new Error(`There is no event ${revision} in ${stream}.`);
  }

  /** Flags as they were when the command was recorded: by the mission just after it, on the day of recording. */
  private async flagsAt(
    stream: string,
    submission: Submission,
    { from, to }: { readonly from: number; readonly to: number },
  ): Promise<readonly FlagCode[]> {
    const lines: Recorded[] = [];
    for await (const line of this.ledger.read(stream, { from, to })) lines.push(line);
    const kept = await this.beginnings?.upTo(stream, to);
    const { state } = await foldStream(this.ledger, missionFold, stream, { to }, kept);
    return flagsIn(state, ownOf(submission, lines));
  }
}

/** The command that a submission sends. */
export const keyOf = ({ envelope: { actor, commandId } }: Submission): string => traceKey(actor, commandId);

const ownOf = (submission: Submission, events: readonly Recorded[]): readonly Recorded[] =>
  events.filter((event) => traceKeyOf(event) === keyOf(submission));

/** The same when the mission has just been read up to them; undefined when it has not. */
function freshFlags(
  { state, revision, fresh }: Loaded<MissionState>,
  submission: Submission,
  { events }: CommandTrace,
) {
  if (events.at(-1)?.revision !== revision) return undefined;
  const own = ownOf(submission, fresh);
  return own.length === events.length ? flagsIn(state, own) : undefined;
}

/** The result of a command that is stored: the first time, and every time it is repeated. */
function receipt({ command, envelope }: Submission, stream: string, { trace, data, flags }: Left): Outcome {
  const last = trace.events.at(-1);
  return {
    kind: 'receipt',
    receipt: {
      stream,
      revision: last?.revision ?? 0,
      position: last?.position ?? '',
      events: trace.events.map(({ type, revision, eventId }) => ({ type, revision, eventId })),
      created: created(command.fields, envelope.input, data),
      flags,
    },
  };
}

/** The whole numbers from one to another, both included. */
const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
