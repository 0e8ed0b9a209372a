import { startNode, type EmbeddedNode } from '#embedded-node';
import { isRefusal, replay, type Outcome, type Recorded } from '#decider';
import { LedgerUnavailable, NO_REVISION, type Ledger } from '#ledger';
import { recorded, startedCedre } from '#specs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { setImmediate as letGo } from 'node:timers/promises';
import { commands } from '../commands.js';
import { missionStream } from '../mission-events.js';
import { missionFold, type MissionState } from '../mission-state.js';
import { openLedger, type OpenLedger } from '../open-ledger.js';
import { markOf } from '../visibility/line-mark.js';
import { FeedbackQueue } from '../vault/feedback-queue.js';
import { Keys } from '../vault/keys.js';
import type { Command } from './command.js';
import { CommandIdReused, type Envelope } from './envelope.js';
import { flagsOf } from './flags.js';
import { judge, OUTDATED } from './judge.js';
import { CommandPipeline } from './pipeline.js';

const ADMINS = { 'CAB-OPS': ['ADM'] };
const TODAY = '2026-02-02';
const NOW = new Date(`${TODAY}T09:00:00.000Z`);
/** Lines of the mission before anything is sent. */
const BEFORE = startedCedre.length;

type Append = Ledger['append'];

/** What becomes of an append. */
type Fate = 'fine' | 'late' | 'conflict' | 'failed' | 'lost';

const isOutage = (fate: Fate): boolean => fate === 'failed' || fate === 'lost';

interface Step {
  readonly actor: string;
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** Few, so that some come again, for the same and for another input. */
  readonly id: number;
  /** How many lines after the beginning of the mission the caller has seen, where they pin that. */
  readonly pinned?: number | undefined;
  readonly process: 0 | 1;
  /** How many rounds of the event loop pass before it is sent. */
  readonly pause: number;
}

/** A step that was sent: what was stored when it was sent and when it was answered, in lines, and what it came to. */
interface Answered {
  readonly step: Step;
  readonly command: Command;
  readonly envelope: Envelope;
  readonly from: number;
  readonly to: number;
  readonly came: Outcome | Error;
}

const irritant = fc.constantFrom('I1', 'I2', 'I3', 'I4');
const severity = fc.constantFrom(1, 2);

/** What may be sent, how often among ten, and who usually sends it. */
const sendings = [
  {
    name: 'reportIrritant',
    often: 2,
    by: 'PROD',
    input: fc.record({ irritant, topic: fc.constant('banc'), severity }),
  },
  { name: 'reportIrritant', often: 2, by: 'COO', input: fc.record({ topic: fc.constant('bruit'), severity }) },
  { name: 'resolveIrritant', often: 1, by: 'COO', input: fc.record({ irritant, outcome: fc.constant('réglé') }) },
  {
    name: 'declareIssue',
    often: 2,
    by: 'DIR',
    input: fc.record({
      issue: fc.constantFrom('E2', 'E3', 'E4', 'E5'),
      type: fc.constant('OTHER'),
      statement: fc.constant('délais'),
    }),
  },
  {
    name: 'registerPerson',
    often: 1,
    by: 'ADM',
    input: fc.record({ person: fc.constantFrom('TEC', 'SAV', 'QUA'), name: fc.constant('Zoé Martin') }),
  },
  {
    name: 'strikeLine',
    often: 1,
    by: 'DIR',
    input: fc.record({ revision: fc.integer({ min: BEFORE, max: BEFORE + 8 }), reason: fc.constant('erreur') }),
  },
  {
    name: 'mergeDomains',
    often: 1,
    by: 'DIR',
    input: fc.record({
      from: fc.constantFrom('planification', 'achats', 'SAV'),
      into: fc.constantFrom('production', 'qualité'),
      reason: fc.constant('doublon'),
    }),
  },
] as const;

/** Mostly this; sometimes one of the others. */
const mostly = <Value>(usual: Value, ...others: readonly Value[]) =>
  fc.oneof({ weight: 8, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...others) });

const what = fc.oneof(
  ...sendings.map(({ name, often, by, input }) => ({
    weight: often,
    arbitrary: fc.record({
      name: fc.constant(name),
      actor: mostly(by, 'DIR', 'SAV', 'ELSE'),
      input: input as fc.Arbitrary<Step['input']>,
    }),
  })),
);

const how = fc.record({
  id: fc.nat(60),
  pinned: mostly<number | undefined>(undefined, 0, 2, 5, 9),
  process: mostly<0 | 1>(0, 1),
  pause: mostly(0, 1, 4, 30),
});

const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.tuple(what, how).map(([sent, circumstances]) => ({ ...sent, ...circumstances })),
  { minLength: 15, maxLength: 40, size: 'max' },
);

const fates: fc.Arbitrary<readonly Fate[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom<Fate>('fine', 'late') },
    { weight: 2, arbitrary: fc.constantFrom<Fate>('conflict', 'failed', 'lost') },
  ),
  { maxLength: 12, size: 'max' },
);

let node: EmbeddedNode;
let opened: OpenLedger;
let processes: readonly CommandPipeline[];
let missions = 0;
/** The fates of the next appends; those that come after are fine. */
let coming: Fate[] = [];
/** How many lines of the mission are known to be stored. */
let durable = 0;

const down = () => new LedgerUnavailable('appending', new Error('the store is down'));

/** The ledger as a process has it on a bad day. */
const unreliable = (ledger: Ledger): Ledger =>
  Object.create(ledger, {
    append: {
      value: async (...sent: Parameters<Append>) => {
        const fate = coming.shift() ?? 'fine';
        if (fate === 'conflict') return { conflict: true };
        if (fate === 'failed') throw down();
        if (fate === 'late') for (let n = 0; n < 20; n++) await letGo();
        const appended = await ledger.append(...sent);
        if (!appended.conflict) durable = Math.max(durable, appended.revision + 1);
        if (fate === 'lost') throw down();
        return appended;
      },
    },
  }) as Ledger;

const commandOf = (name: string): Command => {
  const command = commands.find((each) => each.name === name);
  if (!command) throw new Error(`no command ${name}`);
  return command;
};

async function linesOf(mission: string): Promise<readonly Recorded[]> {
  const lines: Recorded[] = [];
  for await (const line of opened.ledger.read(missionStream(mission))) lines.push(line);
  return lines;
}

/** A running mission of its own. */
async function startedMission(): Promise<string> {
  const mission = `ORDER${++missions}`;
  const events = recorded(startedCedre).map(({ eventId, type, data, metadata }) => ({ eventId, type, data, metadata }));
  await opened.ledger.append(missionStream(mission), events, NO_REVISION);
  durable = BEFORE;
  return mission;
}

async function send(mission: string, step: Step): Promise<Answered> {
  const { actor, name, input, id, pinned, process } = step;
  const command = commandOf(name);
  const commandId = `00000000-0000-4000-8000-${String(missions * 1_000 + id).padStart(12, '0')}`;
  const envelope = {
    commandId,
    mission,
    actor,
    correlationId: commandId,
    input,
    ...(pinned !== undefined && { expectedRevision: BEFORE - 1 + pinned }),
  };
  const from = durable;
  const came = await (processes[process] as CommandPipeline)
    .execute(command, envelope)
    .catch((error: unknown) => error as Error);
  return { step, command, envelope, from, to: durable, came };
}

/** The story of a mission as it is stored, with the mission after each of its commands. */
class Story {
  private readonly groups: readonly { readonly from: number; readonly to: number }[];

  private readonly states = new Map<number, MissionState>();

  constructor(readonly lines: readonly Recorded[]) {
    const groups: { from: number; to: number }[] = [];
    for (const { revision, metadata } of lines.slice(BEFORE)) {
      const last = groups.at(-1);
      const of = last && lines[last.from];
      if (last && of?.metadata.commandId === metadata.commandId) last.to = revision + 1;
      else groups.push({ from: revision, to: revision + 1 });
    }
    this.groups = groups;
  }

  /** Each command that is stored, with its lines, in the order of the stream. */
  get recorded(): readonly (readonly Recorded[])[] {
    return this.groups.map(({ from, to }) => this.lines.slice(from, to));
  }

  /** The mission after so many lines. */
  stateAfter(length: number): MissionState {
    const known = this.states.get(length);
    if (known) return known;
    const state = replay(missionFold, this.lines.slice(0, length));
    this.states.set(length, state);
    return state;
  }

  /** What the command comes to when it is judged on the beginning of the stream. */
  judged({ command, envelope }: Answered, length: number) {
    const lines = this.lines.slice(0, length);
    const seen = { state: this.stateAfter(length), revision: length - 1, marks: lines.map(markOf), lines };
    return judge(command, envelope, seen, TODAY, ADMINS);
  }

  /** Is it so at some moment between two commands, while the command was on its way? */
  isSoMeanwhile({ from, to }: Answered, holds: (length: number) => boolean): boolean {
    return [BEFORE, ...this.groups.map((group) => group.to)].some(
      (length) => length >= from && length <= to && holds(length),
    );
  }

  flagsAfter(lines: readonly Recorded[]): readonly string[] {
    const state = this.stateAfter((lines.at(-1)?.revision ?? 0) + 1);
    return [...new Set(lines.flatMap((line) => flagsOf(state, line, line.recordedOn)))];
  }
}

const isOf =
  ({ envelope: { commandId, actor } }: Answered) =>
  ({ metadata }: Recorded) =>
    metadata.commandId === commandId && metadata.actor.id === actor;

/** Data without what is sealed, which is encrypted anew each time. */
const plain = ({ sealed: _, ...data }: Readonly<Record<string, unknown>>) => data;

/** What is recorded is what each command comes to, one by one, in the order of the stream. */
function expectOneByOne(story: Story, all: readonly Answered[]): void {
  for (const lines of story.recorded) {
    const first = lines[0] as Recorded;
    const sender = all.find((each) => isOf(each)(first) && matches(each, story, first.revision, lines));
    expect({ lines, known: sender !== undefined }).toEqual({ lines, known: true });
  }
  const ids = story.lines.map(({ eventId }) => eventId);
  expect(new Set(ids).size).toBe(ids.length);
  const commandIds = story.recorded.map(([first]) => first?.metadata.commandId);
  expect(new Set(commandIds).size).toBe(commandIds.length);
  const instants = story.lines.map(({ metadata }) => metadata.recordedAt);
  expect(instants).toEqual([...instants].sort());
}

function matches(each: Answered, story: Story, length: number, lines: readonly Recorded[]): boolean {
  const decided = story.judged(each, length);
  if (decided === OUTDATED || isRefusal(decided)) return false;
  const facts = decided.facts.map(({ type, data }) => [type, plain({ occurredOn: decided.occurredOn, ...data })]);
  return JSON.stringify(facts) === JSON.stringify(lines.map(({ type, data }) => [type, plain({ ...data })]));
}

function expectAnswer(story: Story, answered: Answered, wasDown: boolean): void {
  const { came, envelope } = answered;
  if (came instanceof CommandIdReused) {
    const isReused = ({ metadata }: Recorded) => metadata.commandId === envelope.commandId;
    return expect(story.lines.slice(0, answered.to).some(isReused)).toBe(true);
  }
  if (came instanceof Error) {
    return expect([came.name, wasDown]).toEqual(['LedgerUnavailable', true]);
  }
  switch (came.kind) {
    case 'receipt': {
      const lines = story.lines.filter(isOf(answered));
      const last = lines.at(-1);
      expect(lines.length).toBeGreaterThan(0);
      expect((last?.revision ?? Infinity) < answered.to).toBe(true);
      return expect(came.receipt).toMatchObject({
        stream: missionStream(envelope.mission ?? ''),
        revision: last?.revision,
        position: last?.position,
        events: lines.map(({ type, revision, eventId }) => ({ type, revision, eventId })),
        flags: story.flagsAfter(lines),
      });
    }
    case 'refusal': {
      const isThat = (length: number) => {
        const decided = story.judged(answered, length);
        return JSON.stringify(decided) === JSON.stringify(came.refusal);
      };
      return expect([came.refusal, story.isSoMeanwhile(answered, isThat)]).toEqual([came.refusal, true]);
    }
    case 'stale': {
      const { expected, actual, since, omitted } = came.stale;
      const missed = story.lines.slice(expected + 1, actual + 1).map(({ revision }) => revision);
      expect(since.map(({ revision }) => revision)).toEqual(missed.slice(-20));
      expect(omitted).toBe(missed.length - since.length);
      const isThat = (length: number) =>
        length - 1 === actual &&
        (story.judged(answered, length) === OUTDATED || envelope.expectedRevision === undefined);
      return expect(story.isSoMeanwhile(answered, isThat)).toBe(true);
    }
  }
}

beforeAll(async () => {
  node = await startNode({ path: ':memory:' });
  opened = openLedger(node.connectionString);
  const keys = new Keys(':memory:');
  const feedback = new FeedbackQueue(':memory:', keys);
  const clock = { now: () => NOW };
  processes = [0, 1].map(() => new CommandPipeline(unreliable(opened.ledger), keys, feedback, clock, ADMINS));
});
afterAll(async () => {
  await opened.close();
  await node.close();
});

describe('Commands of several people on one mission, in two processes, whatever becomes of the appends', () => {
  it('come to what they come to one by one, in the order of the stream', async () => {
    await fc.assert(
      fc.asyncProperty(steps, fates, async (sent, trouble) => {
        const mission = await startedMission();
        coming = [...trouble];
        const answers: Promise<Answered>[] = [];
        for (const step of sent) {
          for (let n = 0; n < step.pause; n++) await letGo();
          answers.push(send(mission, step));
        }
        const all = await Promise.all(answers);
        const story = new Story(await linesOf(mission));
        expectOneByOne(story, all);
        for (const answered of all) expectAnswer(story, answered, trouble.some(isOutage));

        // The repetition of whatever was sent finds what is stored.
        coming = [];
        for (const { step, came } of all) {
          const again = await send(mission, step);
          if (!(came instanceof Error) && came.kind === 'receipt') expect(again.came).toEqual(came);
        }
        const more = (await linesOf(mission)).slice(story.lines.length);
        expect(more.filter((line) => all.some((each) => isOf(each)(line) && story.lines.some(isOf(each))))).toEqual([]);
      }),
      { numRuns: 10, endOnFailure: true },
    );
  }, 300_000);
});
