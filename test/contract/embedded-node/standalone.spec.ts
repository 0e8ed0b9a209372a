import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { EventStoreDBClient } from '@eventstore/db-client';
import { collect, deposit } from '../story.js';
import { COMPILED_FRONT_DOOR, startNodeProcess, withCompiledNode } from './compiled-node.js';

describe('the node on its own', () => {
  const folder = withCompiledNode();

  it('says where it listens, serves, ends well when told to, and has everything next time', async () => {
    for (const expected of [1, 2]) {
      const node = await startNodeProcess([], { PORT: '0', DB_PATH: join(folder, 'by-environment.db') });
      expect(node.greeting).toContain(join(folder, 'by-environment.db'));
      const client = EventStoreDBClient.connectionString(node.connectionString);
      await client.appendToStream('account', deposit());
      expect(await collect(client.readStream('account'))).toHaveLength(expected);
      await client.dispose();
      node.kill(expected === 1 ? 'SIGTERM' : 'SIGINT');
      expect(await node.ended).toBe(0);
    }
  });

  it('refuses a folder that another process serves', async () => {
    const first = await startNodeProcess(['--data', folder, '--port', '0']);
    await expect(startNodeProcess(['--data', folder, '--port', '0'])).rejects.toThrow(/ended with 1: .*already open/);
    first.kill('SIGTERM');
    expect(await first.ended).toBe(0);
  });

  it('refuses a foreign file with one sentence', async () => {
    writeFileSync(join(folder, 'diary.txt'), 'Dear diary, today I was almost opened as a database.'.repeat(10));
    const env = { PORT: '0', DB_PATH: join(folder, 'diary.txt') };
    await expect(startNodeProcess([], env)).rejects.toThrow(/ended with 1: .*was not written by the embedded node/);
  });

  it('leaves no file when asked to stay in memory', async () => {
    const node = await startNodeProcess(['--memory', '--port', '0'], { DB_PATH: join(folder, 'unused.db') });
    expect(node.greeting).toContain('memory');
    node.kill('SIGTERM');
    await node.ended;
    expect(existsSync(join(folder, 'unused.db'))).toBe(false);
  });

  it('runs in a worker thread, with the same errors', () => {
    const script = `
      import { startNodeInWorker, FileInUseError } from ${JSON.stringify(pathToFileURL(COMPILED_FRONT_DOOR).href)};
      import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
      const path = process.env.FILE;
      const node = await startNodeInWorker({ path });
      const client = EventStoreDBClient.connectionString(node.connectionString);
      const { nextExpectedRevision } = await client.appendToStream('account', jsonEvent({ type: 'T', data: {} }));
      const refusal = await startNodeInWorker({ path }).catch((error) => error);
      const taken = await startNodeInWorker({ path: ':memory:', port: node.port }).catch((error) => error);
      await client.dispose();
      await Promise.all([node.close(), node.close()]);
      const again = await startNodeInWorker({ path });
      await again.close();
      console.log(nextExpectedRevision, refusal instanceof FileInUseError, refusal.name, taken.code);
    `;
    const env = { ...process.env, FILE: join(folder, 'in-worker.db') };
    const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env,
      timeout: 20_000,
    });
    expect([stdout.trim(), stderr]).toEqual(['0n true FileInUseError EADDRINUSE', '']);
  });
});
