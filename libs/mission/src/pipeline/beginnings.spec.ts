import type { Outcome, Recorded } from '#decider';
import { startNode, type EmbeddedNode } from '#embedded-node';
import type { Ledger, NewEvent } from '#ledger';
import { ERA, openReadModels, ProjectionRunner, waitForProjections, type ReadDatabase } from '#read-models';
import { recorded, startedCedre, told } from '#specs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commands } from '../commands.js';
import { missionStream } from '../mission-events.js';
import { missionFold } from '../mission-state.js';
import { openLedger, type OpenLedger } from '../open-ledger.js';
import { projections } from '../projections.js';
import { traceKeyOf } from '../shared/command-trace.js';
import { FeedbackQueue } from '../vault/feedback-queue.js';
import { Keys } from '../vault/keys.js';
import { Beginnings } from './beginnings.js';
import { CommandIdReused } from './envelope.js';
import { CommandPipeline } from './pipeline.js';
import { Streams, type Loaded } from './streams.js';
import type { MissionState } from '../mission-state.js';

const STREAM = missionStream('M1');
const NOW = new Date('2026-04-01T09:00:00.000Z');
/** Events that one command leaves: one of them is on both sides of the beginning of an era. */
const TOGETHER = 3;
/** A line in the third era. */
const LAST = 2 * ERA + 20;

/** A mission of some eras, whose commands leave three lines each. */
function story(): readonly NewEvent[] {
  const nuisances = Array.from({ length: LAST + 1 - startedCedre.length }, (_, n) =>
    n % 2 === 0
      ? told('IrritantReported', { irritant: `I${n}`, topic: 'délais', severity: 2 })
      : told('IrritantResolved', { irritant: `I${n - 1}` }),
  );
  let commandId = '';
  return recorded([...startedCedre, ...nuisances]).map(({ type, data, metadata, revision }) => {
    if (revision % TOGETHER === 0) commandId = randomUUID();
    return { eventId: randomUUID(), type, data, metadata: { ...metadata, commandId } };
  });
}

let folder: string;
let node: EmbeddedNode;
let opened: OpenLedger;
let database: ReadDatabase;
let runner: ProjectionRunner;
let lines: readonly Recorded[];
/** The first lines of what was read of streams. */
let froms: number[] = [];
let watched: Ledger;

const keys = new Keys(':memory:');
const started = (readModels?: ReadDatabase) =>
  new CommandPipeline(
    watched,
    keys,
    new FeedbackQueue(':memory:', keys),
    { now: () => NOW },
    {},
    'relais.local',
    readModels,
  );

async function caughtUp(): Promise<void> {
  const { position } = (await opened.ledger.head()) ?? { position: '' };
  await waitForProjections(
    database,
    projections.map(({ name }) => name),
    position,
    60_000,
  );
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relais-beginnings-'));
  node = await startNode({ path: ':memory:' });
  opened = openLedger(node.connectionString);
  database = await openReadModels(join(folder, 'read-models.sqlite'));
  const quiet = () => undefined;
  const told = { stopped: quiet, switched: quiet, advanced: quiet, interrupted: quiet };
  runner = new ProjectionRunner(opened.ledger, database, projections, told);
  await runner.start();
  await opened.ledger.append(STREAM, story(), -1);
  const stored: Recorded[] = [];
  for await (const line of opened.ledger.read(STREAM)) stored.push(line);
  lines = stored;
  watched = Object.create(opened.ledger, {
    read: {
      value: (...[stream, range]: Parameters<Ledger['read']>) => {
        if (stream === STREAM) froms.push(range?.from ?? 0);
        return opened.ledger.read(stream, range);
      },
    },
  }) as Ledger;
  await caughtUp();
}, 120_000);
afterAll(async () => {
  await runner.stop();
  await opened.close();
  await database.destroy();
  await node.close();
  rmSync(folder, { recursive: true, force: true });
});

const load = async (streams: Streams): Promise<Loaded<MissionState>> => {
  froms = [];
  return streams.load(STREAM, missionFold);
};

/** What every command has left, as it is recalled. */
async function recalled(streams: Streams, loaded: Loaded<MissionState>): Promise<readonly unknown[]> {
  const traces: unknown[] = [];
  for (const line of lines) {
    await streams.recall(loaded, traceKeyOf(line));
    traces.push(loaded.commands.get(traceKeyOf(line)));
  }
  return traces;
}

describe('A mission that is not held', () => {
  it('is gone on with from the last era, and is the same to the rules as read from its first line', async () => {
    const [fromLog, fromKept] = [new Streams(watched), new Streams(watched, new Beginnings(database))];
    const plain = await load(fromLog);
    expect(froms).toEqual([0]);
    const kept = await load(fromKept);
    // The line that proves it, and those that follow.
    expect(froms).toEqual([2 * ERA - 1, 2 * ERA]);
    expect(JSON.stringify(kept.state)).toBe(JSON.stringify(plain.state));
    expect(kept.marks).toEqual(plain.marks);
    expect(kept).toMatchObject({ revision: LAST, stored: LAST, recordedAt: plain.recordedAt });
    expect(await recalled(fromKept, kept)).toEqual(await recalled(fromLog, plain));
    expect(froms).toEqual([2 * ERA - 1, 2 * ERA]);
  });

  it('is read from its first line where the read models are of another log', async () => {
    const stray = (line: Recorded): Recorded => ({ ...line, eventId: randomUUID() });
    const elsewhere = Object.create(watched, {
      read: {
        value: async function* (...range: Parameters<Ledger['read']>) {
          for await (const line of watched.read(...range)) yield stray(line);
        },
      },
    }) as Ledger;
    const loaded = await load(new Streams(elsewhere, new Beginnings(database)));
    expect(froms).toEqual([2 * ERA - 1, 0]);
    expect(loaded.revision).toBe(LAST);
  });

  it('recalls from the log what the read models have lost meanwhile', async () => {
    const streams = new Streams(watched, new Beginnings(database));
    const loaded = await load(streams);
    const plain = new Streams(watched);
    const expected = await recalled(plain, await plain.load(STREAM, missionFold));
    const trail = database.updateTable('projection').where('name', '=', 'auditTrail');
    await trail.set({ live: 0 }).execute();
    expect(await recalled(streams, loaded)).toEqual(expected);
    await trail.set({ live: 1 }).execute();
  });
});

describe('A command', () => {
  const send = (pipeline: CommandPipeline, commandId: string, topic = 'retards'): Promise<Outcome> =>
    pipeline.execute(commands.find(({ name }) => name === 'reportIrritant') as never, {
      ...{ commandId, mission: 'M1', actor: 'DIR', correlationId: commandId },
      input: { topic, severity: 3 },
    });

  it('is recognised by a process that has not read its line, and answered as the first time', async () => {
    const commandId = randomUUID();
    const before = started();
    const first = await send(before, commandId);
    expect(first.kind).toBe('receipt');
    await Promise.all(Array.from({ length: ERA }, () => send(before, randomUUID())));
    await caughtUp();
    const later = started(database);
    froms = [];
    expect(await send(later, commandId)).toEqual(first);
    expect(Math.min(...froms)).toBeGreaterThan(ERA);
    await expect(send(started(database), commandId, 'autre chose')).rejects.toThrow(CommandIdReused);
  }, 120_000);
});
