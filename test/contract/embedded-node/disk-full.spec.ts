import { describe, expect, it } from '@jest/globals';
import { ErrorType, EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { listen } from '../listening.js';
import { collect, deposit, until } from '../story.js';
import { startLimitedNodeProcess, startNodeProcess, withCompiledNode } from './compiled-node.js';

const LIMIT = 3 * 1024 * 1024;
const LARGE = 'x'.repeat(100_000);

describe('a disk that is full', () => {
  const folder = withCompiledNode();

  it('refuses appends with a sentence, goes on serving reads, and keeps what was acknowledged', async () => {
    const args = ['--data', folder, '--port', '0'];
    const node = await startLimitedNodeProcess(args, LIMIT);
    const client = EventStoreDBClient.connectionString(node.connectionString);
    const acknowledged: string[] = [];
    const append = async (): Promise<void> => {
      const event = jsonEvent({ type: 'Scan', data: { text: LARGE } });
      await client.appendToStream('scans', event);
      acknowledged.push(event.id);
    };
    const ids = async (of: EventStoreDBClient) => (await collect(of.readStream('scans'))).map(({ event }) => event?.id);
    expect(await untilRefused(append)).toMatchObject({ type: ErrorType.UNKNOWN });
    const unary = { credentials: { username: 'unary', password: '' } };
    const attempt = client.appendToStream('scans', jsonEvent({ type: 'Scan', data: { text: LARGE } }), unary);
    await expect(attempt).rejects.toMatchObject({ message: expect.stringMatching(/The write was not stored: /) });
    expect(await ids(client)).toEqual(acknowledged);
    await using heard = listen(client.subscribeToStream('scans'));
    await until(() => heard.events.length === acknowledged.length, 'history is followed');
    node.kill('SIGTERM');
    await node.ended;
    await client.dispose();

    const roomy = await startNodeProcess(args);
    const again = EventStoreDBClient.connectionString(roomy.connectionString);
    expect(await ids(again)).toEqual(acknowledged);
    await again.appendToStream('scans', deposit(), { expectedRevision: BigInt(acknowledged.length - 1) });
    await again.dispose();
    roomy.kill('SIGTERM');
    expect(await roomy.ended).toBe(0);
  });
});

async function untilRefused(append: () => Promise<void>): Promise<unknown> {
  for (let n = 0; n < 1000; n++) {
    try {
      await append();
    } catch (error) {
      return error;
    }
  }
  throw new Error('The disk never filled.');
}
