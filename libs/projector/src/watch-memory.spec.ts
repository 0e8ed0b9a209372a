import { replay, type Recorded } from '#decider';
import { startNode, type EmbeddedNode } from '#embedded-node';
import { detectors, missionFold, missionStream, openLedger, type OpenLedger } from '#mission';
import { openReadModels, type ReadDatabase } from '#read-models';
import { MISSION, startedCedre, storeStory, told } from '#specs';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WatchMemory } from './watch-memory.js';

const STORY = [
  ...startedCedre,
  told('IrritantReported', { irritant: 'I1', topic: 'délais', severity: 2 }, { on: '2026-02-03' }),
  told('IrritantReported', { irritant: 'I2', topic: 'stocks', severity: 2 }, { on: '2026-02-05' }),
];
const LAST = STORY.length - 1;

let folder: string;
let node: EmbeddedNode;
let database: ReadDatabase;
let opened: OpenLedger;
let memory: WatchMemory;
let events: Recorded[];

beforeEach(async () => {
  node = await startNode({ path: ':memory:' });
  opened = openLedger(node.connectionString);
  folder = mkdtempSync(join(tmpdir(), 'relais-memory-'));
  database = await openReadModels(join(folder, 'read-models.sqlite'));
  memory = new WatchMemory(opened.ledger, database, detectors);
  await storeStory(opened.ledger, STORY);
  events = [];
  for await (const event of opened.ledger.read(missionStream(MISSION))) events.push(event);
});
afterEach(async () => {
  await opened.close();
  await database.destroy();
  await node.close();
  rmSync(folder, { recursive: true, force: true });
});

const event = (revision: number): Recorded => {
  const found = events[revision];
  if (!found) throw new Error(`There is no line ${revision}.`);
  return found;
};
const upTo = (revision: number) => replay(missionFold, events.slice(0, revision + 1));

describe('A mission as the watch remembers it', () => {
  it('is as it was just after an event, whether or not it was in memory', async () => {
    for (const revision of [LAST - 1, LAST]) {
      const { state, revision: at } = await memory.after(MISSION, event(revision));
      expect([at, state]).toEqual([revision, upTo(revision)]);
    }
    memory.forget(MISSION);
    expect((await memory.after(MISSION, event(LAST))).state).toEqual(upTo(LAST));
  });

  it('is as it was when a day began', async () => {
    const { state, revision } = await memory.before(MISSION, event(LAST).recordedOn);
    expect([revision, state]).toEqual([LAST - 1, upTo(LAST - 1)]);
  });

  it('takes in no event twice', async () => {
    await memory.before(MISSION, '2027-01-01');
    const { state, revision } = await memory.after(MISSION, event(LAST - 1));
    expect([revision, state]).toEqual([LAST, upTo(LAST)]);
  });

  it('says which line comes next, as far as it is in memory', async () => {
    expect(memory.next(MISSION)).toBe(0);
    await memory.after(MISSION, event(4));
    expect(memory.next(MISSION)).toBe(5);
    memory.forget(MISSION);
    expect(memory.next(MISSION)).toBe(0);
  });

  it('is not known beyond a line that cannot be read', async () => {
    const client = EventStoreDBClient.connectionString(node.connectionString);
    await client.appendToStream(missionStream(MISSION), jsonEvent({ type: 'FromTheFuture', data: {} }));
    await client.dispose();
    await expect(memory.before(MISSION, '2027-01-01')).rejects.toMatchObject({ name: 'StreamStopped' });
    expect(memory.next(MISSION)).toBe(0);
  });
});
