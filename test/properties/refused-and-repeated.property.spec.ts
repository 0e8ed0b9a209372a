import { startNode, type EmbeddedNode } from '#embedded-node';
import {
  CommandIdReused,
  CommandPipeline,
  commands,
  FeedbackQueue,
  Keys,
  missionStream,
  openLedger,
  type Clock,
  type OpenLedger,
} from '#mission';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readStory, type ScriptLine } from '../../apps/standalone/src/demo/script.js';

/** Lines of the demo whose command exists and needs nothing but its input. */
const lines = readStory().filter(
  ({ command, input }) => commands.some(({ name }) => name === command) && input['signalRef'] === undefined,
);
const frame = lines.filter(({ n }) => n <= 68);
const later = lines.filter(({ n }) => n > 68);
const byName = new Map(commands.map((command) => [command.name, command]));
const people = ['COO', 'DIR', 'SPO', 'PROD', 'ADM', 'ACQ', 'NOBODY'];

let node: EmbeddedNode;
let opened: OpenLedger;
let pipeline: CommandPipeline;
let now = '';
let missions = 0;

const clock: Clock = { now: () => new Date(now) };

async function lengthOf(mission: string): Promise<number> {
  let length = 0;
  for await (const _ of opened.ledger.read(missionStream(mission))) length++;
  return length;
}

const send = (mission: string, line: ScriptLine, actor: string, commandId: string) => {
  const command = byName.get(line.command);
  if (!command) throw new Error(`no command ${line.command}`);
  const { occurredOn, mission: _, ...input } = line.input;
  if (now < new Date(line.at).toISOString()) now = new Date(line.at).toISOString();
  return pipeline.execute(command, {
    commandId,
    mission,
    actor,
    correlationId: commandId,
    ...(typeof occurredOn === 'string' && { occurredOn }),
    input,
  });
};

beforeAll(async () => {
  node = await startNode({ path: ':memory:' });
  opened = openLedger(node.connectionString);
  const keys = new Keys(':memory:');
  pipeline = new CommandPipeline(opened.ledger, keys, new FeedbackQueue(':memory:', keys), clock, {
    'CAB-OPS': ['ADM'],
  });
});

afterAll(async () => {
  await opened.close();
  await node.close();
});

/** A running mission of its own, framed like Cèdre. */
async function startedMission(): Promise<string> {
  const mission = `P${++missions}`;
  now = frame[0]?.at ?? '';
  now = new Date(now).toISOString();
  for (const line of frame) await send(mission, line, line.actor, fc.sample(fc.uuid({ version: 4 }), 1)[0] ?? '');
  return mission;
}

describe('Whatever commands are sent, in whatever order, by whomever', () => {
  it('a refused command never changes the mission, and a repeated one never changes it again', async () => {
    const step = fc.record({
      line: fc.constantFrom(...later),
      actor: fc.option(fc.constantFrom(...people), { nil: undefined }),
      commandId: fc.uuid({ version: 4 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 10, maxLength: 30 }), async (steps) => {
        const mission = await startedMission();
        for (const { line, actor, commandId } of steps) {
          const before = await lengthOf(mission);
          const who = actor ?? line.actor;
          const first = await send(mission, line, who, commandId);
          const between = await lengthOf(mission);
          if (first.kind !== 'receipt') expect(between).toBe(before);
          const again = await send(mission, line, who, commandId);
          expect(await lengthOf(mission)).toBe(first.kind === 'receipt' ? between : before);
          if (first.kind === 'receipt' && first.receipt.events.length > 0) expect(again).toEqual(first);
        }
      }),
      { numRuns: 5, endOnFailure: true },
    );
  }, 120_000);

  it('a command id never serves for another input or another person', async () => {
    const mission = await startedMission();
    await fc.assert(
      fc.asyncProperty(
        fc.uuid({ version: 4 }),
        fc.constantFrom(1, 2, 3),
        fc.nat(99_999),
        async (commandId, severity, n) => {
          const line = (more: object): ScriptLine => ({
            n: 0,
            at: '2026-02-02T09:00:00+01:00',
            actor: 'COO',
            command: 'reportIrritant',
            input: { irritant: `I${n}`, topic: 'banc en panne', severity, ...more },
          });
          const first = await send(mission, line({}), 'COO', commandId);
          if (first.kind !== 'receipt') return;
          const before = await lengthOf(mission);
          await expect(send(mission, line({ topic: 'autre chose' }), 'COO', commandId)).rejects.toThrow(
            CommandIdReused,
          );
          await expect(send(mission, line({}), 'DIR', commandId)).rejects.toThrow(CommandIdReused);
          expect(await lengthOf(mission)).toBe(before);
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);
});
