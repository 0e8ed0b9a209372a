import { Accounts } from '#accounts';
import { startNode, type EmbeddedNode } from '#embedded-node';
import { CommandPipeline, FeedbackQueue, InvitedPeople, Keys, openLedger, systemClock } from '#mission';
import { openReadModels, type ReadDatabase } from '#read-models';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { randomBytes } from 'node:crypto';
import { CONSOLE_FOLDER } from '../console/console-door.js';
import { TrustedProxies } from '../doors/trusted-proxies.js';
import { createHttpServer } from '../http-server.js';
import { SealedSessions } from '../identity/sealed-sessions.js';
import { Sealer } from '../identity/sealer.js';
import { Acceptances } from './acceptances.js';
import { SignInDoor } from './sign-in-door.js';
import { SignIn } from './sign-in-parts.js';
import { WORDS } from './words.js';

const PASSWORD = 'correct horse battery';

let node: EmbeddedNode;
let readModels: ReadDatabase;
let accounts: Accounts;
let people: InvitedPeople;
const closing: (() => unknown)[] = [];

/** A server that does nothing but let people sign in. */
async function serve(parts: Partial<SignIn> = {}): Promise<NestFastifyApplication> {
  const sealer = new Sealer([randomBytes(32)]);
  class Root {}
  const app = await createHttpServer({
    module: Root,
    providers: [
      { provide: Accounts, useValue: accounts },
      { provide: InvitedPeople, useValue: people },
      { provide: SignIn, useValue: { sealer, ...parts } },
      { provide: SealedSessions, useValue: new SealedSessions(accounts.sessions, sealer) },
      { provide: TrustedProxies, useValue: new TrustedProxies() },
      { provide: CONSOLE_FOLDER, useValue: undefined },
      Acceptances,
      SignInDoor,
    ],
  });
  app.useLogger(false);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  closing.push(() => app.close());
  return app;
}

let app: NestFastifyApplication;
beforeAll(async () => {
  node = await startNode({ path: ':memory:' });
  const { ledger, close } = openLedger(node.connectionString);
  const keys = new Keys(':memory:');
  readModels = await openReadModels(':memory:');
  accounts = await Accounts.open(':memory:');
  const pipeline = new CommandPipeline(ledger, keys, new FeedbackQueue(':memory:', keys), systemClock, {});
  people = new InvitedPeople(pipeline, readModels, {}, systemClock);
  closing.push(close);
  app = await serve();
});
afterAll(async () => {
  for (const close of closing.toReversed()) await close();
  await readModels.destroy();
  await accounts.close();
  await node.close();
});

type Headers = Readonly<Record<string, string>>;

/** What an answer was: status, where it leads, its text, and the cookies that it sets, by name. */
async function answered(asking: ReturnType<NestFastifyApplication['inject']>) {
  const { statusCode: status, headers, body: text } = await asking;
  const lines = [headers['set-cookie'] ?? []].flat();
  const cookies = Object.fromEntries(lines.map((line) => (line.split(';')[0] ?? '').split(/=(.*)/).slice(0, 2)));
  return { status, to: headers.location, text, cookies: cookies as Headers, type: headers['content-type'] };
}
const get = (url: string, headers: Headers = {}, of = app) =>
  answered(of.inject({ method: 'GET', url, headers: { 'accept-language': 'en', ...headers } }));
const post = (url: string, fields: Headers, headers: Headers = {}, of = app) =>
  answered(
    of.inject({
      method: 'POST',
      url,
      headers: {
        'accept-language': 'en',
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'same-origin',
        ...headers,
      },
      payload: new URLSearchParams(fields).toString(),
    }),
  );
const SESSION = '__Host-relais';
const carrying = (cookies: Headers): Headers => ({ cookie: `${SESSION}=${cookies[SESSION] ?? ''}` });

/** Makes the account of a person, who is signed in then. */
async function signedUp(person: string): Promise<Headers> {
  const { secret } = await accounts.invitations.make({ person, by: 'ADM' });
  const { status, to, cookies } = await post('/auth/invitation', {
    invitation: secret,
    password: PASSWORD,
    again: PASSWORD,
  });
  expect([status, to]).toEqual([303, '/auth']);
  return carrying(cookies);
}

describe('the door where people sign in', () => {
  it('has a page for whoever is no one yet, with a form for their password', async () => {
    expect(await get('/auth')).toMatchObject({ status: 303, to: '/auth/sign-in' });
    const page = await get('/auth/sign-in?to=/graphiql');
    expect([page.status, page.type]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.text).toContain('<form method="post" action="/auth/password">');
    expect(page.text).toContain('value="/graphiql"');
    expect(page.text).not.toContain('/auth/provider');
    expect((await get('/auth/sign-in?to=https://evil.example')).text).toContain('value="/auth"');
  });

  it('makes the account of whoever was invited', async () => {
    const { secret } = await accounts.invitations.make({ person: 'CAM', by: 'ADM' });
    const page = await get(`/auth/invitation/${secret}`);
    expect([page.status, page.text.includes('Invitation for CAM')]).toEqual([200, true]);
    const wrong = (password: string, again: string) =>
      post('/auth/invitation', { invitation: secret, password, again });
    for (const [password, again, said] of [
      ['short', 'short', WORDS.en.tooShort],
      ['x'.repeat(201), 'x'.repeat(201), WORDS.en.tooShort],
      [PASSWORD, `${PASSWORD}!`, WORDS.en.unequal],
    ] as const) {
      const { status, text } = await wrong(password, again);
      expect([status, text.includes(said)]).toEqual([403, true]);
    }
    expect((await wrong(PASSWORD, PASSWORD)).status).toBe(303);
    for (const { status, text } of [await wrong(PASSWORD, PASSWORD), await get(`/auth/invitation/${secret}`)])
      expect([status, text.includes(WORDS.en.NO_INVITATION)]).toEqual([403, true]);
  });

  it('lets in by the right password, and leads to where one wanted', async () => {
    await signedUp('DIR');
    const right = await post('/auth/password', { person: ' DIR ', password: PASSWORD, to: '/graphiql' });
    expect([right.status, right.to]).toEqual([303, '/graphiql']);
    expect((await get('/auth', carrying(right.cookies))).text).toContain('Signed in: DIR');
    const wrong = await post('/auth/password', { person: 'DIR', password: `${PASSWORD}?` });
    expect([wrong.status, wrong.text.includes(WORDS.en.wrong), wrong.cookies]).toEqual([403, true, {}]);
  });

  it('offers a passkey of their own to whoever has an account, and a page to ask on where there is one', async () => {
    const here = await signedUp('EVE');
    const home = (await get('/auth', here)).text;
    expect(home).toContain('data-passkey="/auth/passkey/new"');
    expect(home).not.toContain('href="/graphiql"');
    const asking = await serve({ graphiql: true });
    const { cookies } = await post('/auth/password', { person: 'EVE', password: PASSWORD }, {}, asking);
    expect((await get('/auth', carrying(cookies), asking)).text).toContain('href="/graphiql"');
  });

  it('lets out here, or everywhere', async () => {
    const here = await signedUp('ANA');
    const { cookies } = await post('/auth/password', { person: 'ANA', password: PASSWORD });
    expect((await get('/auth', here)).text).toContain('Signed in on 2 devices');
    const out = await post('/auth/sign-out', {}, here);
    expect([out.status, out.cookies[SESSION]]).toEqual([303, '']);
    expect((await get('/auth', here)).status).toBe(303);
    expect((await get('/auth', carrying(cookies))).status).toBe(200);
    const again = await post('/auth/password', { person: 'ANA', password: PASSWORD });
    await post('/auth/sign-out', { everywhere: 'yes' }, carrying(again.cookies));
    expect((await get('/auth', carrying(cookies))).status).toBe(303);
  });

  it('says that one is signed out', async () => {
    const page = await get('/auth/signed-out');
    expect([page.status, page.text.includes(WORDS.en.signedOut)]).toEqual([200, true]);
  });

  it('asks once more by a page of its own where another site leads here: a browser shows no cookie to that one', async () => {
    for (const url of ['/auth', '/auth/sign-in?to=/graphiql', '/auth/signed-out']) {
      const led = await get(url, { 'sec-fetch-site': 'cross-site' });
      expect([led.status, led.text.includes(`http-equiv="refresh" content="0;url=${url}"`)]).toEqual([200, true]);
    }
  });

  it('lets anyone in as a person of the demo where there is one, and by nothing else', async () => {
    const demo = await serve({ demo: [{ person: 'CAM', label: { fr: 'associée', en: 'partner' } }] });
    const page = await get('/auth/sign-in', {}, demo);
    const shown = ['CAM – partner', '/auth/password', '/auth/passkey'].map((part) => page.text.includes(part));
    expect(shown).toEqual([true, false, false]);
    const known = await post('/auth/demo', { person: 'CAM', to: '/graphiql' }, {}, demo);
    expect([known.status, known.to]).toEqual([303, '/graphiql']);
    expect((await get('/auth', carrying(known.cookies), demo)).text).toContain('Signed in: CAM');
    const unknown = await post('/auth/demo', { person: 'DIR' }, {}, demo);
    expect([unknown.status, unknown.cookies]).toEqual([200, {}]);
  });

  it('does nothing for a page of another site', async () => {
    const here = await signedUp('BEN');
    const foreign = await post('/auth/sign-out', {}, { ...here, 'sec-fetch-site': 'cross-site' });
    expect([foreign.status, foreign.text.includes(WORDS.en.foreign)]).toEqual([403, true]);
    expect((await get('/auth', here)).status).toBe(200);
  });

  it('answers a script in JSON', async () => {
    const refused = await post('/auth/passkey', {}, { 'content-type': 'application/json' });
    expect(refused.status).toBe(400);
    const asked = await app.inject({
      method: 'POST',
      url: '/auth/passkey',
      headers: { 'sec-fetch-site': 'same-origin', 'accept-language': 'fr' },
      payload: { response: { id: 'unknown' } },
    });
    expect([asked.statusCode, asked.json()]).toEqual([403, { sentence: WORDS.fr.passkeyFailed }]);
  });

  it('has the files of its pages', async () => {
    const style = await get('/auth/assets/style.css');
    expect([style.status, style.type, style.text.length > 0]).toEqual([200, 'text/css; charset=utf-8', true]);
    expect((await get('/auth/assets/none.css')).status).toBe(404);
  });

  it('turns away an address that comes too often', async () => {
    const busy = await serve();
    const statuses = new Set<number>();
    for (let visit = 0; visit < 400 && !statuses.has(429); visit++) statuses.add((await get('/auth', {}, busy)).status);
    expect([...statuses]).toEqual([303, 429]);
  });
});
