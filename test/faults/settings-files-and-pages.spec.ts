import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { built } from '../journeys/support/built.js';
import { RelaisProcess } from '../journeys/support/relais-process.js';

const APPS = { api: 'apps/api', projector: 'apps/projector', standalone: 'apps/standalone' } as const;
const SECRET = 'geheim-hunter2';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'relais-settings-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a process says that cannot start. */
async function failedStart(
  app: keyof typeof APPS,
  env: Readonly<Record<string, string>>,
): Promise<{ readonly code: number; readonly said: string }> {
  const main = await built(`${APPS[app]}/src/main.js`);
  const child = spawn(process.execPath, [main], {
    cwd: folder,
    env: { PATH: process.env['PATH'], PORT: '0', DEMO: 'off', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const [code] = (await once(child, 'exit')) as [number];
  return { code, said };
}

describe('A setting that cannot be', () => {
  const wrong: readonly (readonly [keyof typeof APPS, string, string])[] = [
    ['standalone', 'PORT', 'abc'],
    ['standalone', 'PORT', '70000'],
    ['standalone', 'HOST', 'not an address'],
    ['standalone', 'DEMO', 'yes'],
    ['standalone', 'FIRM_ADMINS', SECRET],
    ['api', 'EVENTSTORE_URL', `http://admin:${SECRET}@127.0.0.1`],
    ['api', 'JWT_PUBLIC_KEY', `-----BEGIN PRIVATE KEY-----\n${SECRET}\n-----END PRIVATE KEY-----`],
    ['api', 'JWT_JWKS_URL', `https://user:${SECRET}@issuer.example/keys`],
    ['api', 'JWT_MAX_LIFETIME_S', '-1'],
    ['projector', 'READY_LAG_MS', 'soon'],
  ];

  it.each(wrong)('%s: %s %# is answered with a sentence that does not repeat it', async (app, name, value) => {
    const { code, said } = await failedStart(app, { [name]: value });
    expect(code).toBe(1);
    expect(said).toContain(name);
    expect(said).not.toContain(SECRET);
    expect(said).not.toMatch(/^\s+at .*:\d+:\d+/m);
  });

  it('is a port that another program has: said before anything is made', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const place = join(folder, 'taken');
    const { code, said } = await failedStart('standalone', { PORT: String(port), DATA_DIR: place, DEMO: 'on' });
    expect(code).toBe(1);
    expect(said).toContain(`127.0.0.1:${port} is taken by another program`);
    expect(readdirSync(folder)).not.toContain('taken');
    await new Promise((resolve) => other.close(resolve));
  });

  it('is a folder that is a file: said with its path', async () => {
    const place = join(folder, 'file');
    writeFileSync(place, '');
    const { code, said } = await failedStart('standalone', { DATA_DIR: place });
    expect(code).toBe(1);
    expect(said).toContain(place);
    expect(said).not.toMatch(/^\s+at .*:\d+:\d+/m);
  });
});

describe('What runs on one machine', () => {
  let relais: RelaisProcess;
  let data: string;

  beforeAll(async () => {
    data = join(folder, 'data');
    mkdirSync(data);
    chmodSync(data, 0o777);
    const mask = process.umask(0);
    try {
      relais = await RelaisProcess.start(data, { demo: false });
    } finally {
      process.umask(mask);
    }
  });
  afterAll(() => relais.end('SIGTERM'));

  it('keeps its files to their owner, whatever the umask and the folder before', () => {
    const modes = [data, ...readdirSync(data).map((name) => join(data, name))].map((path) => {
      const stat = statSync(path);
      return [path, (stat.mode & 0o777).toString(8), stat.isDirectory() ? '700' : '600'] as const;
    });
    expect(modes.length).toBeGreaterThan(4);
    for (const [path, mode, expected] of modes) expect([path, mode]).toEqual([path, expected]);
  });

  /** The status of a request that says it is for another host. */
  const statusFor = (path: string, host: string): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const { hostname, port } = new URL(relais.url);
      const sent = request({ hostname, port, path, headers: { host } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      });
      sent.once('error', reject).end();
    });

  it.each(['/graphiql', '/graphql', '/health/ready', '/graphiql/tokens/COO'])(
    'answers under its own names alone: %s',
    async (path) => {
      const { port } = new URL(relais.url);
      expect(await statusFor(path, `evil.example:${port}`)).toBe(421);
      expect(await statusFor(path, `127.0.0.1.evil.example:${port}`)).toBe(421);
      expect(await statusFor(path, `localhost:${port}`)).not.toBe(421);
    },
  );

  it('opens no WebSocket under another name', async () => {
    const socket = new WebSocket(relais.url.replace('http', 'ws'), 'graphql-transport-ws', {
      headers: { host: 'evil.example' },
    });
    const [refused] = (await once(socket, 'error')) as [Error];
    expect(refused.message).toContain('421');
  });

  it('puts no token into a page', async () => {
    const page = await fetch(new URL('/graphiql', relais.url));
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).not.toMatch(/eyJ[\w-]+\.[\w-]+\./);
    expect(html).not.toContain('M1');
  });
});

describe('An administrator of another firm', () => {
  it('is the one whose token is printed', async () => {
    const place = join(folder, 'dupont');
    const main = await built('apps/standalone/src/main.js');
    const child = spawn(process.execPath, [main], {
      env: { PATH: process.env['PATH'], PORT: '0', DEMO: 'off', DATA_DIR: place, FIRM_ADMINS: 'DUPONT:MARIE' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    const token = await new Promise<string>((resolve, reject) => {
      child.stdout.on('data', (text: Buffer) => {
        said += text.toString();
        const printed = /^(eyJ\S+)\n/m.exec(said);
        if (printed?.[1]) resolve(printed[1]);
      });
      child.once('exit', () => reject(new Error(said)));
    });
    const [, payload = ''] = token.split('.');
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({ sub: 'MARIE' });
    child.kill('SIGTERM');
    await once(child, 'exit');
  });
});
