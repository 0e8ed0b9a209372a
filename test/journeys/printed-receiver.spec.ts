import { shownSecret, signedMessage } from '#deliveries';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '#files';
import { freePort } from './support/free-port.js';
import { until } from './support/until.js';

const KEY = Buffer.alloc(32, 9);

const printed = /^```js\n(?<program>[^]*?)^```$/m.exec(
  readFileSync(join(packageRoot(), 'docs/integrators.md'), 'utf8'),
);

let child: ChildProcess;
let url: string;
let said = '';

beforeAll(async () => {
  const port = await freePort();
  url = `http://127.0.0.1:${port}/`;
  child = spawn(process.execPath, ['--input-type=module', '-e', printed?.groups?.['program'] ?? ''], {
    cwd: packageRoot(),
    env: { PATH: process.env['PATH'], PORT: String(port), WEBHOOK_SECRET: shownSecret(KEY) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  child.stdout!.on('data', (text) => (said += String(text)));
  const isUp = () =>
    fetch(url, { method: 'POST' }).then(
      () => true,
      () => false,
    );
  await until(isUp, (up) => up);
});
afterAll(() => void child.kill());

const waiting = {
  ...{ webhook: '7c9e6679-7425-40de-944b-e07fc1f90ae7', sequence: 1, attempts: 0, failingSince: undefined },
  ...{ kind: 'signal.raised', happenedAt: '2026-05-04T09:00:00.000Z', data: { mission: 'M1', revision: 12, à: 'é' } },
};

describe('The receiver that the document prints', () => {
  it('takes what is signed, once, and nothing else', async () => {
    const { headers, body } = signedMessage(url, KEY, waiting, new Date());
    const post = async (text: string) => (await fetch(url, { method: 'POST', headers, body: text })).status;
    expect([await post(body), await post(body), await post(`${body} `)]).toEqual([204, 204, 401]);
    expect(said).toBe('signal.raised M1 12\n');
  });
});
