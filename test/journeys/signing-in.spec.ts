import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import WebSocket from 'ws';
import { Authenticator } from './support/authenticator.js';
import { CookieBrowser } from './support/cookie-browser.js';
import { Relais } from './support/relais.js';

const SESSION = '__Host-relais';
const PASSWORD = 'correct horse battery';

let relais: Relais;
let base: string;

beforeAll(async () => {
  relais = await Relais.start('2026-03-02T08:00:00.000Z');
  base = relais.standalone.url.replace('127.0.0.1', 'localhost').replace(/graphql$/, '');
});
afterAll(() => relais.stop());

const linkFor = async (person: string): Promise<string> =>
  (await relais.standalone.accounts.invitations.make({ person, by: 'ADM' })).secret;

const browser = (headers?: Readonly<Record<string, string>>) => new CookieBrowser(base, headers);

/** A browser in which a person has just made their account. */
async function signedUp(person: string, with_ = browser()): Promise<CookieBrowser> {
  const answer = await with_.post('/auth/invitation', {
    invitation: await linkFor(person),
    password: PASSWORD,
    again: PASSWORD,
  });
  expect([answer.status, answer.next]).toEqual([303, `${base}auth`]);
  return with_;
}

const signIn = (where: CookieBrowser, person: string, password = PASSWORD, to = '') =>
  where.post('/auth/password', { person, password, to });

const ask = (where: CookieBrowser, headers: Readonly<Record<string, string>> = {}) =>
  where.json('/graphql', { query: '{ __typename }' }, headers);
const status = async (where: CookieBrowser, headers?: Readonly<Record<string, string>>) =>
  (await ask(where, headers)).status;

describe('without a provider', () => {
  it('a person is invited, makes an account, asks, signs out and signs in again', async () => {
    const camille = browser();
    expect((await camille.get(`/auth/invitation/${await linkFor('CAM')}`)).text).toContain('Invitation for CAM');
    await signedUp('CAM', camille);
    expect((await camille.get('/auth')).text).toContain('Signed in: CAM');
    expect(await status(camille)).toBe(200);
    const stolen = camille.cookie(SESSION) ?? '';
    expect((await camille.post('/auth/sign-out', {})).next).toBe(`${base}auth/signed-out`);
    expect(camille.cookie(SESSION)).toBeUndefined();
    camille.put(SESSION, stolen);
    expect(await status(camille)).toBe(401);
    expect((await signIn(camille, 'CAM')).next).toBe(`${base}auth`);
    expect(await status(camille)).toBe(200);
  });

  it('a link is good once', async () => {
    const invitation = await linkFor('ONCE');
    const form = { invitation, password: PASSWORD, again: PASSWORD };
    expect((await browser().post('/auth/invitation', form)).status).toBe(303);
    const second = await browser().post('/auth/invitation', { ...form, password: 'by whoever found the link' });
    expect([second.status, second.text]).toEqual([403, expect.stringContaining('no longer works')]);
    expect((await browser().get(`/auth/invitation/${invitation}`)).status).toBe(403);
  });

  it('a password is long enough, and the same twice', async () => {
    const invitation = await linkFor('SHY');
    const at = browser();
    const short = await at.post('/auth/invitation', { invitation, password: 'short', again: 'short' });
    const unequal = await at.post('/auth/invitation', { invitation, password: PASSWORD, again: `${PASSWORD}!` });
    expect([short.text, unequal.text]).toEqual([
      expect.stringContaining('12 to 200 characters'),
      expect.stringContaining('passwords differ'),
    ]);
    expect((await at.post('/auth/invitation', { invitation, password: PASSWORD, again: PASSWORD })).status).toBe(303);
  });

  it('an unknown person and a wrong password are answered alike', async () => {
    await signedUp('KNOWN');
    const wrong = await signIn(browser(), 'KNOWN', 'a wrong password');
    const unknown = await signIn(browser(), 'NOBODY', 'a wrong password');
    expect([wrong.status, unknown.status]).toEqual([403, 403]);
    expect(wrong.text.replaceAll('KNOWN', 'NOBODY')).toBe(unknown.text);
    expect(wrong.text).toContain('Wrong person code or password');
  });

  it('guessing ends soon, even with the right password', async () => {
    await signedUp('VICTIM');
    const answers = [];
    for (let n = 0; n < 10; n++) answers.push((await signIn(browser(), 'VICTIM', `guess ${n}`)).status);
    expect(new Set(answers)).toEqual(new Set([403]));
    const right = await signIn(browser(), 'VICTIM');
    expect([right.status, right.text]).toEqual([403, expect.stringContaining('Too many attempts')]);
  });

  it('a session has a new id at each sign-in, and the one before ends', async () => {
    const at = await signedUp('FIX');
    const before = at.cookie(SESSION) ?? '';
    await signIn(at, 'FIX');
    expect(at.cookie(SESSION)).not.toBe(before);
    const attacker = browser();
    attacker.put(SESSION, before);
    expect(await status(attacker)).toBe(401);
  });

  it('signing out everywhere ends every session', async () => {
    const office = await signedUp('TWO');
    const home = browser();
    await signIn(home, 'TWO');
    expect((await home.get('/auth')).text).toContain('on 2 devices');
    await home.post('/auth/sign-out', { everywhere: 'yes' });
    expect([await status(office), await status(home)]).toEqual([401, 401]);
  });

  it('a sign-in leads to a path of this server alone', async () => {
    await signedUp('PATH');
    const leads = async (to: string) => (await signIn(browser(), 'PATH', PASSWORD, to)).next;
    expect(await leads('/graphiql')).toBe(`${base}graphiql`);
    for (const to of ['//evil.example', 'https://evil.example/', '/\\evil.example', '/\t/evil.example'])
      expect(await leads(to)).toBe(`${base}auth`);
  });

  it('the cookie is for this host, over secure lines, for no script and no other site', async () => {
    const answer = await signIn(await signedUp('BAKE'), 'BAKE');
    const cookies = answer.headers.getSetCookie();
    expect(cookies.find((each) => each.startsWith(SESSION))).toMatch(
      /^__Host-relais=\S+; Path=\/; Secure; HttpOnly; SameSite=Strict$/,
    );
  });

  it('pages run nothing but their own files, are framed by no one and kept by no one', async () => {
    const { headers, text } = await browser().get('/auth/sign-in');
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none';script-src 'self';style-src 'self';connect-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
    );
    expect(headers.get('cache-control')).toBe('no-store');
    expect(text).not.toMatch(/<script>|<style|\son\w+=|javascript:/);
    for (const [, asset = ''] of text.matchAll(/(?:src|href)="(\/auth\/assets\/[^"]+)"/g))
      expect((await browser().get(asset)).status).toBe(200);
    expect((await browser().get('/auth/assets/../sign-in-door.ts')).status).toBe(404);
  });

  it('pages speak French and English, and show what was sent as text', async () => {
    const french = await browser({ 'accept-language': 'fr-FR' }).get('/auth/sign-in?to=/%22%3E%3Cscript%3E');
    expect(french.text).toContain('lang="fr"');
    expect(french.text).toContain('Mot de passe');
    expect(french.text).not.toContain('<script>');
  });

  it('there are no people of the demo', async () => {
    expect((await browser().post('/auth/demo', { person: 'COO' })).status).toBe(404);
  });
});

describe('a page of another site', () => {
  let victim: CookieBrowser;
  beforeAll(async () => {
    victim = await signedUp('CSRF');
  });

  it.each<[string, Readonly<Record<string, string>>]>([
    ['says that it is cross-site', { 'sec-fetch-site': 'cross-site' }],
    ['is of a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['has another origin', { 'sec-fetch-site': '', origin: 'https://evil.example' }],
    ['has an origin without a name', { 'sec-fetch-site': '', origin: 'null' }],
    ['says nothing', { 'sec-fetch-site': '' }],
  ])('does nothing with the cookie when it %s', async (_, said) => {
    const { 'sec-fetch-site': site, ...others } = said;
    const headers = { ...(site === '' ? {} : { 'sec-fetch-site': site ?? '' }), ...others };
    const send = (path: string, type: string, body: string) =>
      fetch(new URL(path, base), {
        method: 'POST',
        redirect: 'manual',
        headers: { 'content-type': type, cookie: victim.cookiesFor(new URL(path, base)), ...headers },
        body,
      });
    const graphql = await send('/graphql', 'application/json', JSON.stringify({ query: '{ __typename }' }));
    expect([graphql.status, await graphql.json()]).toMatchObject([
      403,
      { errors: [{ extensions: { code: 'FOREIGN_PAGE' } }] },
    ]);
    expect((await send('/auth/sign-out', 'application/x-www-form-urlencoded', '')).status).toBe(403);
    expect(await status(victim)).toBe(200);
  });

  it('does nothing by a form or a link, even from here', async () => {
    const form = await victim.post('/graphql', { query: '{ __typename }' });
    const link = await victim.get('/graphql?query={__typename}', { 'sec-fetch-site': 'same-origin' });
    expect([form.status, link.status]).toEqual([403, 403]);
  });

  it('is told apart by its origin where a browser says no more', async () => {
    const headers = { 'content-type': 'application/json', cookie: victim.cookiesFor(new URL(base)) };
    const body = JSON.stringify({ query: '{ __typename }' });
    const own = await fetch(new URL('/graphql', base), {
      method: 'POST',
      headers: { ...headers, origin: new URL(base).origin },
      body,
    });
    expect(own.status).toBe(200);
  });

  it('hears nothing over WebSocket', async () => {
    expect(await listening(victim, new URL(base).origin)).toBe('listens');
    expect(await listening(victim, undefined)).toBe('Closed with 4403');
    expect(await listening(victim, 'https://evil.example')).toMatch(/403/);
    expect(await listening(browser(), new URL(base).origin)).toBe('Closed with 4401');
  });
});

/** What comes of listening with the cookies of a browser, from a page of an origin. */
function listening(who: CookieBrowser, origin: string | undefined): Promise<string> {
  const url = new URL('/graphql', base.replace(/^http/, 'ws'));
  const headers = { cookie: who.cookiesFor(url), ...(origin !== undefined && { origin }) };
  const socket = new WebSocket(url, 'graphql-transport-ws', { headers });
  return new Promise((resolve) => {
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
    socket.on('message', () => resolve('listens'));
    socket.on('close', (code) => resolve(`Closed with ${code}`));
    socket.on('error', ({ message }) => resolve(message));
  }).then((came) => {
    socket.terminate();
    return came as string;
  });
}

describe('a passkey', () => {
  const device = () => new Authenticator(new URL(base).origin, 'localhost');

  it('is made by an invitation, and signs in', async () => {
    const [at, key] = [browser(), device()];
    const invitation = await linkFor('KEY');
    const { said } = await at.json('/auth/passkey/new/options', { invitation });
    const made = await at.json('/auth/passkey/new', { invitation, response: key.create(said['options'] as never) });
    expect(made).toMatchObject({ status: 200, said: { to: '/auth' } });
    expect(await status(at)).toBe(200);

    const again = browser();
    const asked = await again.json('/auth/passkey/options', {});
    const response = key.get(asked.said['options'] as never);
    expect(await again.json('/auth/passkey', { response, to: '/graphiql' })).toMatchObject({
      status: 200,
      said: { to: '/graphiql' },
    });
    expect((await again.get('/auth')).text).toContain('Signed in: KEY');
  });

  it('is added by whoever is signed in, and by no one else', async () => {
    const [at, key] = [await signedUp('MORE'), device()];
    const { said } = await at.json('/auth/passkey/new/options', {});
    const response = key.create(said['options'] as never);
    expect((await browser().json('/auth/passkey/new', { response })).status).toBe(403);
    expect((await at.json('/auth/passkey/new', { response })).status).toBe(200);
  });

  it('signs in with what it was asked to sign, here, by its owner', async () => {
    const [at, key] = [await signedUp('OWN'), device()];
    const { said } = await at.json('/auth/passkey/new/options', {});
    await at.json('/auth/passkey/new', { response: key.create(said['options'] as never) });
    const tries = async (sign: (options: never) => object, where = browser()) => {
      const { said: asked } = await where.json('/auth/passkey/options', {});
      return (await where.json('/auth/passkey', { response: sign(asked['options'] as never) })).status;
    };
    const PRESENT_ONLY = 0x01;
    expect(await tries(() => key.get({ challenge: 'another challenge' }))).toBe(403);
    expect(await tries((options) => key.get(options, PRESENT_ONLY))).toBe(403);
    expect(await tries((options) => device().get(options))).toBe(403);
    expect(await tries((options) => key.get(options))).toBe(200);
  });
});

describe('a token for scripts', () => {
  it('is its person until it is revoked, without a cookie', async () => {
    const { apiTokens } = relais.standalone.accounts;
    const { secret, token } = await apiTokens.make('SCR', 'export', 30);
    const script = relais.bearing(secret);
    expect((await script.ask('{ __typename }')).status).toBe(200);
    await apiTokens.revoke('SCR', token.id);
    expect((await script.ask('{ __typename }')).status).toBe(401);
  });
});
