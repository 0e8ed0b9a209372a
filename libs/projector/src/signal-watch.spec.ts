import { startNode, type EmbeddedNode } from '#embedded-node';
import {
  CommandIdReused,
  CommandPipeline,
  FeedbackQueue,
  Keys,
  missionStream,
  openLedger,
  stateDetector,
  type Detector,
  type OpenLedger,
} from '#mission';
import { findStops, openReadModels, type ReadDatabase } from '#read-models';
import { recorded, startedCedre, told } from '#specs';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FeedbackWatch } from './feedback-watch.js';
import { SignalWatch } from './signal-watch.js';

const TODAY = '2026-01-12';

let folder: string;
let node: EmbeddedNode;
let opened: OpenLedger;
let client: EventStoreDBClient;
let database: ReadDatabase;
let pipeline: CommandPipeline;
let feedback: FeedbackWatch;
let today: string;
let said: string[];
let interrupted: unknown[];
let watches: SignalWatch[];

/** Alarms about every client but those called fragile, at whom it throws. */
const detector = (mended = false): Detector =>
  stateDetector({
    name: 'silence',
    version: 1,
    falseAlarms: 'rule',
    reads: ['mission'],
    alteredByTime: 'never',
    read({ mission: { draft } }) {
      if (!mended && draft?.client === 'FRAGILE') throw new Error('the series is too short');
      return [{ alarm: { statistic: { fr: 'fait', en: 'fact' }, series: [] }, clear: false }];
    },
  });

/** A running mission. */
async function begin(mission: string, client = 'PME-CEDRE'): Promise<void> {
  const [drafted, ...others] = startedCedre;
  const facts = recorded([
    { ...drafted, data: { ...drafted?.data, mission, client } } as (typeof startedCedre)[0],
    ...others,
  ]);
  const events = facts.map(({ type, data, metadata }) => ({ eventId: randomUUID(), type, data, metadata }));
  await opened.ledger.append(missionStream(mission), events, -1);
}

async function watch(watched = detector()): Promise<SignalWatch> {
  const clock = { now: () => new Date(`${today}T12:00:00.000Z`) };
  const report = {
    interrupted: (error: unknown) => interrupted.push(error),
    stopped: (mission: string, line: number, why: string) => said.push(`${mission} stopped at ${line}: ${why}`),
    undone: (mission: string, why: string) => said.push(`${mission}: ${why}`),
  };
  const begun = new SignalWatch(opened.ledger, database, pipeline, feedback, clock, report, [watched]);
  watches.push(begun);
  await begun.start();
  return begun;
}

async function everything(begun: SignalWatch): Promise<void> {
  await begun.reached((await opened.ledger.head())?.position ?? '0');
}

/** How many signals were raised in a mission; what cannot be read is passed over. */
async function raised(mission: string): Promise<number> {
  let count = 0;
  for await (const { type } of opened.ledger.readStored(missionStream(mission), { from: 0 }))
    if (type === 'SignalRaised') count++;
  return count;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relais-watch-'));
  node = await startNode({ path: ':memory:' });
  opened = openLedger(node.connectionString);
  client = EventStoreDBClient.connectionString(node.connectionString);
  database = await openReadModels(join(folder, 'read-models.sqlite'));
  const keys = new Keys(':memory:');
  const queue = new FeedbackQueue(':memory:', keys);
  [today, said, interrupted, watches] = [TODAY, [], [], []];
  pipeline = new CommandPipeline(opened.ledger, keys, queue, { now: () => new Date(`${today}T12:00:00.000Z`) }, {});
  feedback = new FeedbackWatch(pipeline, queue);
});
afterEach(async () => {
  await Promise.all(watches.map((each) => each.stop()));
  await opened.close();
  await client.dispose();
  await database.destroy();
  await node.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('The watch', () => {
  it('stops a mission of which it cannot read a line, at that line, and goes on with the others', async () => {
    await begin('A');
    await client.appendToStream(missionStream('A'), jsonEvent({ type: 'FromTheFuture', data: {} }));
    await begin('B');
    await everything(await watch());
    const line = startedCedre.length;
    expect(await raised('B')).toBe(1);
    expect(said).toEqual([expect.stringMatching(new RegExp(`^A stopped at ${line}: .*FromTheFuture`))]);
    expect(await findStops(database)).toEqual([
      { of: 'signalWatch', stream: 'mission-A', revision: line, reason: expect.stringMatching(/FromTheFuture/) },
    ]);
    expect(interrupted).toEqual([]);
  });

  it('stops a mission at which a detector throws, and no other, by events and by days', async () => {
    await begin('A', 'FRAGILE');
    await begin('B');
    const begun = await watch();
    await everything(begun);
    today = '2026-01-14';
    await begun.tickUntil(today);
    expect([await raised('A'), await raised('B')]).toEqual([0, 1]);
    expect(said).toEqual([`A stopped at ${startedCedre.length - 1}: the series is too short`]);
    expect(interrupted).toEqual([]);
  });

  it('takes a mission up again where it stopped, once, when the cause is gone', async () => {
    await begin('A', 'FRAGILE');
    const first = await watch();
    await everything(first);
    await first.stop();
    expect((await findStops(database)).map(({ stream }) => stream)).toEqual(['mission-A']);
    const second = await watch(detector(true));
    await begin('B');
    await everything(second);
    expect([await raised('A'), await raised('B')]).toEqual([1, 1]);
    expect(await findStops(database)).toEqual([]);
  });

  it('leaves alone what it could not do, tells it once, and does it the next time', async () => {
    await begin('A');
    const execute = pipeline.executeAsSystem.bind(pipeline);
    pipeline.executeAsSystem = () => Promise.reject(new CommandIdReused('x'));
    const begun = await watch();
    await everything(begun);
    await begin('B');
    await everything(begun);
    today = '2026-01-13';
    await begun.tickUntil(today);
    expect(said.filter((each) => each.startsWith('A'))).toEqual([
      expect.stringMatching(/raiseSignal was not accepted/),
    ]);
    expect((await findStops(database)).map(({ stream }) => stream)).toEqual(['mission-A', 'mission-B']);
    pipeline.executeAsSystem = execute;
    today = '2026-01-14';
    await begun.tickUntil(today);
    expect([await raised('A'), await raised('B')]).toEqual([1, 1]);
    await begun.tickUntil('2026-01-15');
    expect(await findStops(database)).toEqual([]);
    expect(interrupted).toEqual([]);
  });

  it('records nothing twice when it has to begin at the beginning: what is done is seen', async () => {
    await begin('A');
    const first = await watch();
    await everything(first);
    await first.stop();
    await database.deleteFrom('record').execute();
    await everything(await watch());
    expect(await raised('A')).toBe(1);
  });

  it('does not let a clock that is wrong run the days of every mission', async () => {
    await begin('A');
    const begun = await watch();
    await everything(begun);
    const [, note] = recorded([
      ...startedCedre,
      told('PriorityIssueDeclared', { issue: 'E9', type: 'OTHER', statement: 'x', rank: 2 }),
    ]).slice(-2);
    const metadata = { ...note?.metadata, recordedAt: '9999-12-31T00:00:00.000Z' };
    const { type = '', data = {} } = note ?? {};
    await client.appendToStream(missionStream('A'), jsonEvent({ type, data, metadata: metadata as never }));
    await everything(begun);
    await begin('B');
    await everything(begun);
    expect(await raised('B')).toBe(1);
  });
});
