import { generations, openReadModels } from '#read-models';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportSPKI, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { packageRoot } from '../../apps/standalone/src/package-root.js';
import { Person } from './support/relais.js';
import { until } from './support/until.js';

const ISSUER = 'https://issuer.example/';
const root = packageRoot();
const folder = mkdtempSync(join(tmpdir(), 'relais-processes-'));
const running: ChildProcess[] = [];

let key: CryptoKey;
let api = '';
let projector = '';
/** What projector and API are told alike. */
let shared: Readonly<Record<string, string>> = {};

/** Starts a built program and resolves with the address in the line that it prints when it is up. */
async function start(
  program: string,
  args: readonly string[],
  environment: object,
): Promise<{ child: ChildProcess; address: string }> {
  const child = spawn(process.execPath, [join(root, 'dist', program), ...args], {
    env: { PATH: process.env['PATH'], ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let printed = '';
  child.stdout.on('data', (text: Buffer) => (printed += text.toString()));
  child.stderr.on('data', (text: Buffer) => (printed += text.toString()));
  for (;;) {
    const address = /(?:https?|esdb):\/\/[\w.:?=/]+/.exec(printed)?.[0];
    if (address) return { child, address };
    if (child.exitCode !== null) throw new Error(`${program} ended: ${printed}`);
    await pause(20);
  }
}

const ended = (child: ChildProcess) =>
  child.exitCode !== null ? Promise.resolve(child.exitCode) : new Promise((resolve) => child.once('exit', resolve));

async function as(person: string): Promise<Person> {
  const token = await new SignJWT()
    .setProtectedHeader({ alg: 'EdDSA' })
    .setSubject(person)
    .setIssuer(ISSUER)
    .setAudience('relais')
    .setExpirationTime('1h')
    .sign(key);
  return new Person(api, token);
}

const draft = {
  client: 'PME-CEDRE',
  firm: 'CAB-OPS',
  owner: 'DIR',
  context: 'GROWTH',
  horizonMonths: 9,
  plannedStart: '2026-01-12',
  plannedEnd: '2026-10-09',
  headcount: 48,
};

beforeAll(async () => {
  const built = spawnSync(process.execPath, [join(root, '.ci', 'setup.mjs'), '--build'], {
    cwd: root,
    encoding: 'utf8',
  });
  if (built.status !== 0) throw new Error(`The build failed: ${built.stdout}${built.stderr}`);
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  key = pair.privateKey;
  const store = await start('libs/embedded-node/src/main.js', ['--port', '0', '--data', folder], {});
  shared = {
    EVENTSTORE_URL: store.address,
    READ_MODELS_PATH: join(folder, 'read-models.sqlite'),
    KEYS_PATH: join(folder, 'keys.sqlite'),
    FEEDBACK_PATH: join(folder, 'feedback.sqlite'),
    PORT: '0',
  };
  projector = (await start('apps/projector/src/main.js', [], shared)).address;
  const trusted = { JWT_ISSUER: ISSUER, JWT_PUBLIC_KEY: await exportSPKI(pair.publicKey) };
  api = (await start('apps/api/src/main.js', [], { ...shared, ...trusted })).address;
}, 180_000);

afterAll(async () => {
  for (const child of running) child.kill('SIGKILL');
  await Promise.all(running.map(ended));
  rmSync(folder, { recursive: true, force: true });
});

describe('Store, projector and API as processes of their own', () => {
  it('let a command be read as soon as its answer says so', async () => {
    const admin = await as('ADM');
    expect(await admin.send('draftMission', draft)).toMatchObject({ __typename: 'Receipt', readable: true });
    const { missions } = await admin.read<{ missions: { edges: { node: { mission: string; status: string } }[] } }>(
      '{ missions { edges { node { mission status } } } }',
    );
    expect(missions.edges.map(({ node }) => node)).toEqual([{ mission: 'M1', status: 'DRAFT' }]);
  });

  it('say that they are ready, with every projection', async () => {
    for (const address of [projector, api.replace('graphql', 'health/ready')]) {
      const ready = (await (await fetch(address)).json()) as {
        ready: boolean;
        projections: unknown[];
        stopped: unknown[];
      };
      expect(ready.ready).toBe(true);
      expect(ready.projections.length).toBeGreaterThan(4);
      expect(ready.stopped).toEqual([]);
    }
  });

  it('answer a command as not readable while the projector is away, and catch up when it is back', async () => {
    const admin = await as('ADM');
    const [, away] = running;
    away?.kill('SIGTERM');
    expect(await (away && ended(away))).toBe(0);
    const sent = await admin.send('assignRole', { person: 'DIR', role: 'LEADERSHIP', commandId: randomUUID() });
    expect(sent).toMatchObject({ __typename: 'Receipt', readable: false });
    await start('apps/projector/src/main.js', [], shared);
    expect(await admin.send('assignRole', { person: 'SPO', role: 'SPONSOR' })).toMatchObject({ readable: true });
  }, 60_000);

  it('make a read model again on demand, while the API answers', async () => {
    const rebuild = (name: string) =>
      spawnSync(process.execPath, [join(root, 'dist', 'apps/projector/src/rebuild.js'), name], {
        env: { PATH: process.env['PATH'], ...shared },
        encoding: 'utf8',
      });
    const admin = await as('ADM');
    const rights = () => admin.read('{ governance(mission: "M1") { asOf { revision } rights { domain } } }');
    const before = await rights();
    expect(rebuild('nonsense')).toMatchObject({ status: 1, stderr: expect.stringContaining('governance') as unknown });
    expect(rebuild('governance')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('generation 2') as unknown,
    });
    const database = await openReadModels(shared['READ_MODELS_PATH'] ?? '');
    const made = async () => {
      expect(await rights()).toEqual(before);
      return (await generations(database)).filter(({ name }) => name === 'governance');
    };
    const [only, ...others] = await until(made, (all) => all.length === 1 && all[0]?.generation === 2);
    expect([only?.live, others]).toEqual([true, []]);
    await database.destroy();
  }, 60_000);

  it('end in order', async () => {
    for (const child of running.filter(({ exitCode }) => exitCode === null).reverse()) {
      child.kill('SIGTERM');
      expect(await ended(child)).toBe(0);
    }
  }, 60_000);
});
