import { Accounts } from '#accounts';
import { startNode, type EmbeddedNode } from '#embedded-node';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built } from './support/built.js';
import { CookieBrowser, type Page } from './support/cookie-browser.js';
import { freePort } from './support/free-port.js';
import { CLIENT, OpenId } from './support/openid.js';

const SESSION = '__Host-relais';
const [OLD, NEW] = [randomBytes(32), randomBytes(32)].map((key) => key.toString('base64url'));

const folder = mkdtempSync(join(tmpdir(), 'relais-provider-'));
const running: ChildProcess[] = [];

let node: EmbeddedNode;
let openId: OpenId;
let accounts: Accounts;
/** Two processes of the API that share their files. The claim names the person in the first, a binding in the second. */
let [byClaim, byBinding] = ['', ''];

/** Starts the API at an address; resolves when it listens. */
async function api(address: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const secret = join(folder, 'client-secret');
  writeFileSync(secret, `${CLIENT.secret}\n`);
  const child = spawn(process.execPath, [await built('apps/api/src/main.js')], {
    env: {
      PATH: process.env['PATH'],
      EVENTSTORE_URL: node.connectionString,
      READ_MODELS_PATH: join(folder, 'read-models.sqlite'),
      KEYS_PATH: join(folder, 'keys.sqlite'),
      FEEDBACK_PATH: join(folder, 'feedback.sqlite'),
      DELIVERIES_PATH: join(folder, 'deliveries.sqlite'),
      ACCOUNTS_PATH: join(folder, 'accounts.sqlite'),
      PUBLIC_URL: address,
      PORT: new URL(address).port,
      OIDC_ISSUER: openId.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET_FILE: secret,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    const hear = (text: Buffer) => {
      printed += text.toString();
      if (printed.includes('The API listens')) resolve();
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', () => reject(new Error(`The API ended: ${printed}`)));
  });
}

beforeAll(async () => {
  node = await startNode({ path: ':memory:' });
  [byClaim, byBinding] = [`http://localhost:${await freePort()}`, `http://localhost:${await freePort()}`];
  openId = await OpenId.start([byClaim, byBinding], {
    'camille@client.example': 'CAM',
    'dominique@client.example': 'DOM',
  });
  accounts = await Accounts.open(join(folder, 'accounts.sqlite'));
  await api(byClaim, { SESSION_KEYS: OLD ?? '', OIDC_PERSON_CLAIM: 'person_code' });
  await api(byBinding, { SESSION_KEYS: `${NEW},${OLD}` });
}, 180_000);
afterAll(async () => {
  const ended = running.filter(({ exitCode }) => exitCode === null).map((child) => once(child, 'exit'));
  for (const child of running) child.kill('SIGTERM');
  await Promise.all(ended);
  await accounts.close();
  await openId.stop();
  await node.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Signs in by the provider, as whoever has this login there. */
const signIn = async (browser: CookieBrowser, login: string, to = '/auth'): Promise<Page> =>
  openId.letIn(browser, await browser.get(`/auth/provider?to=${to}`), login);

const status = async (browser: CookieBrowser, address: string) => {
  browser.at = `${address}/auth`;
  return (await browser.json('/graphql', { query: '{ __typename }' })).status;
};

describe('signing in by a provider', () => {
  it('is the person whom a claim names', async () => {
    const camille = new CookieBrowser(byClaim);
    expect((await camille.get('/auth/sign-in')).text).toContain('company account');
    const home = await signIn(camille, 'camille@client.example');
    expect(home.text).toContain('Signed in: CAM');
    expect(await status(camille, byClaim)).toBe(200);
  });

  it('is no one where the claim names no person', async () => {
    const stranger = await signIn(new CookieBrowser(byClaim), 'stranger@elsewhere.example');
    expect([stranger.status, stranger.text]).toEqual([403, expect.stringContaining('belongs to no person here')]);
  });

  it('is the person whose invitation the subject accepted, from then on', async () => {
    const before = await signIn(new CookieBrowser(byBinding), 'eve@client.example');
    expect(before.text).toContain('Ask for an invitation');

    const eve = new CookieBrowser(byBinding);
    const { secret } = await accounts.invitations.make({ person: 'EVE', by: 'ADM' });
    expect((await eve.get(`/auth/invitation/${secret}`)).text).toContain('Invitation for EVE');
    const begun = await eve.post('/auth/invitation', { invitation: secret });
    expect((await openId.letIn(eve, begun, 'eve@client.example')).text).toContain('Signed in: EVE');

    const again = await signIn(new CookieBrowser(byBinding), 'eve@client.example');
    expect(again.text).toContain('Signed in: EVE');
    const used = await new CookieBrowser(byBinding).post('/auth/invitation', { invitation: secret });
    expect(used.text).toContain('no longer works');
  });

  it('leads where it was asked to, on this server alone', async () => {
    const at = new CookieBrowser(byClaim);
    await signIn(at, 'camille@client.example', '/health/live');
    expect(at.at).toBe(`${byClaim}/health/live`);
    const elsewhere = new CookieBrowser(byClaim);
    await signIn(elsewhere, 'camille@client.example', '//evil.example');
    expect(elsewhere.at).toBe(`${byClaim}/auth`);
  });

  it('is one sign-in of one browser', async () => {
    const [mine, theirs] = [new CookieBrowser(byClaim), new CookieBrowser(byClaim)];
    const begun = await mine.get('/auth/provider');
    const [state, challenge, nonce] = ['state', 'code_challenge', 'nonce'].map((name) =>
      new URL(begun.next ?? '').searchParams.get(name),
    );
    expect([state, challenge, nonce].every((each) => (each?.length ?? 0) >= 43)).toBe(true);
    const stranger = await theirs.get(`/auth/callback?code=stolen&state=${state}`);
    expect([stranger.status, stranger.text]).toEqual([400, expect.stringContaining('in another browser')]);
    const forged = await mine.get('/auth/callback?code=forged&state=forged');
    expect([forged.status, forged.text]).toEqual([403, expect.stringContaining('did not succeed')]);
    const refused = await mine.get(`/auth/callback?error=access_denied&state=${state}`);
    expect(refused.status).toBe(403);
    expect(mine.cookie(SESSION)).toBeUndefined();
  });

  it('goes on when the provider signs with another key', async () => {
    await signIn(new CookieBrowser(byClaim), 'camille@client.example');
    await openId.serve();
    expect((await signIn(new CookieBrowser(byClaim), 'camille@client.example')).text).toContain('Signed in: CAM');
  });

  it('says so in both languages while the provider is away, and who is signed in goes on', async () => {
    const camille = new CookieBrowser(byClaim);
    await signIn(camille, 'camille@client.example');
    const begun = new CookieBrowser(byClaim);
    const state = new URL((await begun.get('/auth/provider')).next ?? '').searchParams.get('state') ?? '';
    const callback = `/auth/callback?${new URLSearchParams({ code: 'any', state, iss: openId.issuer }).toString()}`;
    openId.goAway();
    const away = await begun.get(callback);
    expect([away.status, away.text]).toEqual([503, expect.stringMatching(/does not answer[^]*ne répond pas/)]);
    expect(await status(camille, byClaim)).toBe(200);
    await openId.serve();
    expect((await signIn(new CookieBrowser(byClaim), 'dominique@client.example')).text).toContain('Signed in: DOM');
  });
});

describe('two processes', () => {
  it('know the same session, under an older key too, and sign-out in one ends the other', async () => {
    const camille = new CookieBrowser(byClaim);
    await signIn(camille, 'camille@client.example');
    expect([await status(camille, byClaim), await status(camille, byBinding)]).toEqual([200, 200]);
    const cookie = camille.cookie(SESSION) ?? '';
    camille.at = `${byBinding}/auth`;
    await camille.post('/auth/sign-out', {});
    camille.put(SESSION, cookie);
    expect([await status(camille, byClaim), await status(camille, byBinding)]).toEqual([401, 401]);
  });
});
