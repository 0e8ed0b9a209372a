import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient, START } from '@eventstore/db-client';
import { collect, deposit } from '../story.js';
import { compileNode, removeCompiledNode, startNodeProcess } from './compiled-node.js';

interface Acknowledged {
  readonly stream: string;
  readonly ids: readonly string[];
  readonly revision: bigint;
  readonly position: bigint | undefined;
}

const APPENDERS = 64;
const BATCH = 3;
const ROUNDS = 4;

describe('kill -9', () => {
  let folder: string;
  beforeAll(() => {
    compileNode();
    folder = mkdtempSync(join(tmpdir(), 'embedded-node-'));
  });
  afterAll(() => {
    removeCompiledNode();
    rmSync(folder, { recursive: true });
  });

  it('loses, doubles and moves nothing that was acknowledged, and splits no batch', async () => {
    const acknowledged: Acknowledged[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await appendUntilKilled(folder, 120 + 90 * round, acknowledged);
      await expectKept(folder, acknowledged);
    }
    expect(acknowledged.length).toBeGreaterThan(ROUNDS * APPENDERS);
  });
});

async function appendUntilKilled(folder: string, afterMs: number, acknowledged: Acknowledged[]): Promise<void> {
  const node = await startNodeProcess(['--data', folder, '--port', '0']);
  const client = EventStoreDBClient.connectionString(node.connectionString);
  let killed = false;
  const appender = async (n: number): Promise<void> => {
    const stream = `account-${n % 8}`;
    while (!killed) {
      const ids = Array.from({ length: BATCH }, () => randomUUID());
      const events = ids.map((id, part) => deposit(part, id));
      const { nextExpectedRevision, position } = await client.appendToStream(stream, events);
      acknowledged.push({ stream, ids, revision: nextExpectedRevision, position: position?.commit });
    }
  };
  const appenders = Array.from({ length: APPENDERS }, (_, n) => appender(n).catch(() => undefined));
  await client.appendToStream('first', deposit());
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  killed = true;
  node.kill('SIGKILL');
  expect(await node.ended).toBe('SIGKILL');
  await Promise.race([Promise.all(appenders), new Promise((resolve) => setTimeout(resolve, 1000))]);
  await client.dispose();
}

async function expectKept(folder: string, acknowledged: readonly Acknowledged[]): Promise<void> {
  const node = await startNodeProcess(['--data', folder, '--port', '0']);
  const client = EventStoreDBClient.connectionString(node.connectionString);
  const events = (await collect(client.readAll({ fromPosition: START }))).flatMap(({ event }) => event ?? []);
  await client.dispose();
  node.kill('SIGTERM');
  expect(await node.ended).toBe(0);

  const found = new Map(events.map((event) => [event.id, event]));
  expect(found.size).toBe(events.length);
  for (const { stream, ids, revision, position } of acknowledged) {
    const kept = ids.map((id) => found.get(id));
    expect(kept.map((event) => event?.streamId)).toEqual(ids.map(() => stream));
    expect(kept.map((event) => event?.revision)).toEqual(ids.map((_, n) => revision - BigInt(BATCH - 1 - n)));
    expect(kept.at(-1)?.position?.commit).toBe(position);
  }
  const accounts = new Set(acknowledged.map(({ stream }) => stream));
  for (const account of accounts) {
    const inStream = events.filter(({ streamId }) => streamId === account);
    expect(inStream.map(({ revision }) => revision)).toEqual(inStream.map((_, n) => BigInt(n)));
    expect(inStream.map(({ data }) => (data as { n: number }).n)).toEqual(inStream.map((_, n) => n % BATCH));
  }
}
