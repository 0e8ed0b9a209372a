import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { type NodeProcess, startNodeProcess, withCompiledNode } from './compiled-node.js';
import { KeptLog } from './kept-log.js';

/** A few in every run of the tests; a hundred by `npm run test:crash`. */
const ROUNDS = Number(process.env['CRASH_ROUNDS'] ?? 8);
const APPENDERS = 64;
const STREAMS = 8;
const LARGEST_BATCH = 5;

describe('kill -9', () => {
  const folder = withCompiledNode();

  it(
    `loses, doubles and moves nothing that was acknowledged, and splits no batch: ${ROUNDS} rounds`,
    async () => {
      const log = new KeptLog();
      for (let round = 0; round < ROUNDS; round++) {
        const { node, client } = await start();
        await log.readOn(client);
        await appendUntilKilled(node, client, log, 30 + ((round * 37) % 120));
      }
      const { node, client } = await start();
      await log.readOn(client);
      await log.expectSameFromTheStart(client);
      await client.dispose();
      node.kill('SIGTERM');
      expect(await node.ended).toBe(0);
      expect(log.acknowledged).toBeGreaterThan(ROUNDS * APPENDERS);
    },
    60_000 + ROUNDS * 3000,
  );

  async function start() {
    const node = await startNodeProcess(['--data', folder, '--port', '0']);
    return { node, client: EventStoreDBClient.connectionString(node.connectionString) };
  }
});

/** Kills the node some moments after the first append was acknowledged, while all callers append. */
async function appendUntilKilled(
  node: NodeProcess,
  client: EventStoreDBClient,
  log: KeptLog,
  afterMs: number,
): Promise<void> {
  let killed = false;
  const appender = async (n: number): Promise<void> => {
    const stream = `account-${n % STREAMS}`;
    const of = 1 + (n % LARGEST_BATCH);
    while (!killed) {
      const batch = randomUUID();
      const events = Array.from({ length: of }, (_, part) => jsonEvent({ type: 'Noted', data: { batch, part, of } }));
      const { nextExpectedRevision, position } = await client.appendToStream(stream, events);
      const ids = events.map(({ id }) => id);
      log.acknowledge({ stream, ids, revision: nextExpectedRevision, position: position?.commit });
    }
  };
  const first = appender(0);
  const appenders = Array.from({ length: APPENDERS - 1 }, (_, n) => appender(n + 1));
  const all = Promise.allSettled([first, ...appenders]);
  await log.untilAcknowledged();
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  killed = true;
  node.kill('SIGKILL');
  expect(await node.ended).toBe('SIGKILL');
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, 1000))]);
  await client.dispose();
}
