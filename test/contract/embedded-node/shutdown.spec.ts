import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import grpc from '@grpc/grpc-js';
import { ErrorType, EventStoreDBClient } from '@eventstore/db-client';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { startNode } from '#embedded-node';
import { listen } from '../listening.js';
import { collect, deposit, until } from '../story.js';

describe('closing a node', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'embedded-node-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('either keeps and acknowledges an append in flight, or refuses it as unavailable', async () => {
    const path = join(folder, 'in-flight.db');
    const node = await startNode({ path });
    const client = EventStoreDBClient.connectionString(node.connectionString);
    await client.appendToStream('first', deposit());
    const acknowledged: string[] = [];
    const refused: unknown[] = [];
    const appends = Array.from({ length: 300 }, async (_, n) => {
      const event = deposit(n);
      const credentials = n % 2 === 0 ? undefined : { username: 'unary', password: '' };
      await new Promise((resolve) => setTimeout(resolve, n / 10));
      await client
        .appendToStream('account', event, { credentials })
        .then(() => acknowledged.push(event.id))
        .catch((error: unknown) => refused.push(error));
    });
    await until(() => acknowledged.length > 20, 'some are acknowledged');
    await node.close();
    await Promise.all(appends);
    await client.dispose();
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.map((error) => (error as { type: string }).type)).toEqual(refused.map(() => ErrorType.UNAVAILABLE));
    const kept = await readBack(path, 'account');
    expect([...kept].sort()).toEqual([...acknowledged].sort());
  });

  it('ends subscriptions and appends that are not complete, with a reason', async () => {
    const node = await startNode({ path: ':memory:' });
    const client = EventStoreDBClient.connectionString(node.connectionString);
    const heard = listen(client.subscribeToAll());
    const raw = new streamsGrpc.StreamsClient(node.connectionString.slice(7, -10), grpc.credentials.createInsecure());
    const codes: unknown[] = [];
    raw.append((error) => codes.push(error?.code));
    raw
      .batchAppend()
      .on('error', (error: grpc.ServiceError) => codes.push(error.code))
      .on('data', () => undefined);
    await until(() => heard.log.includes('caught up'), 'the subscription is live');
    await new Promise((resolve) => setTimeout(resolve, 50));
    await node.close();
    await until(() => heard.errors.length === 1 && codes.length === 2, 'all have ended');
    expect(heard.errors[0]).toMatchObject({ type: ErrorType.UNAVAILABLE });
    expect(codes).toEqual([grpc.status.UNAVAILABLE, grpc.status.UNAVAILABLE]);
    raw.close();
    await client.dispose();
  });

  it.each(['any', 'stream_exists', 'no_stream', 0n] as const)(
    'does not make it forget: an append expecting %s is recognised by the next node',
    async (expectedRevision) => {
      const path = join(folder, `repeated-${expectedRevision}.db`);
      const [first, events] = [deposit(0), [deposit(1), deposit(2)]];
      const answers: unknown[] = [];
      for (const start of [1, 2]) {
        const node = await startNode({ path });
        const client = EventStoreDBClient.connectionString(node.connectionString);
        if (start === 1 && expectedRevision !== 'no_stream') await client.appendToStream('account', first);
        answers.push(await client.appendToStream('account', events, { expectedRevision }));
        if (start === 1) await client.appendToStream('account', deposit(3));
        await client.dispose();
        await node.close();
      }
      expect(answers[1]).toEqual(answers[0]);
      expect(await readBack(path, 'account')).toHaveLength(expectedRevision === 'no_stream' ? 3 : 4);
    },
  );

  it('may be asked for twice, waits for no one who says nothing, and frees the port', async () => {
    const node = await startNode({ path: ':memory:' });
    const silent = connect(node.port, node.host).resume();
    await new Promise((resolve) => silent.once('connect', resolve));
    await Promise.all([node.close(), node.close()]);
    await node.close();
    const again = await startNode({ path: ':memory:', port: node.port });
    expect(again.port).toBe(node.port);
    await again.close();
  });

  it('frees the file when the port is taken', async () => {
    const first = await startNode({ path: ':memory:' });
    const path = join(folder, 'port-taken.db');
    const printedByGrpc = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    await expect(startNode({ path, port: first.port })).rejects.toThrow(/EADDRINUSE|bind/);
    printedByGrpc.mockRestore();
    await first.close();
    await (await startNode({ path })).close();
  });
});

async function readBack(path: string, stream: string): Promise<(string | undefined)[]> {
  const node = await startNode({ path });
  const client = EventStoreDBClient.connectionString(node.connectionString);
  const ids = (await collect(client.readStream(stream))).map(({ event }) => event?.id);
  await client.dispose();
  await node.close();
  return ids;
}
