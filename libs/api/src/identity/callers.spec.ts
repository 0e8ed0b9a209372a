import { Accounts } from '#accounts';
import { Unauthenticated } from '#graph';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportSPKI, generateKeyPair, SignJWT } from 'jose';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { randomBytes } from 'node:crypto';
import { TrustedProxies } from '../doors/trusted-proxies.js';
import { Callers } from './callers.js';
import { sessionCookie } from './cookies.js';
import { ForeignPage } from './own-page.js';
import { SealedSessions } from './sealed-sessions.js';
import { Sealer } from './sealer.js';
import { Tokens } from './tokens.js';

const ISSUER = { JWT_ISSUER: 'https://issuer.example/', JWT_AUDIENCE: 'relais' };
const OWN = { host: 'relais.example', 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' };

let accounts: Accounts;
let callers: Callers;
let withoutSessions: Callers;
let issued: string;
let cookie: string;
let end: () => Promise<void>;

beforeAll(async () => {
  accounts = await Accounts.open(':memory:');
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const tokens = Tokens.trusting({ ...ISSUER, JWT_PUBLIC_KEY: await exportSPKI(publicKey) });
  const token = new SignJWT().setProtectedHeader({ alg: 'EdDSA' }).setIssuer(ISSUER.JWT_ISSUER);
  issued = await token.setAudience('relais').setSubject('COO').setExpirationTime('1h').sign(privateKey);
  const sealer = new Sealer([randomBytes(32)]);
  const sid = await accounts.sessions.begin('CAM', 'password');
  cookie = sessionCookie(await sealer.seal('session', { sid }, 60)).split(';')[0] ?? '';
  end = () => accounts.sessions.end(sid);
  const { apiTokens } = accounts;
  const sessions = new SealedSessions(accounts.sessions, sealer);
  callers = new Callers(tokens, new TrustedProxies(), { apiTokens, sessions });
  withoutSessions = new Callers(tokens, new TrustedProxies(), { apiTokens });
});
afterAll(() => accounts.close());

const request = (headers: IncomingHttpHeaders, method = 'POST') =>
  ({ method, headers, socket: { remoteAddress: '127.0.0.1' } }) as unknown as IncomingMessage;
const who = async (headers: IncomingHttpHeaders, method?: string, authorization?: string) => {
  const { person, byScript } = await callers.of(request(headers, method), authorization);
  return byScript ? `a script of ${person}` : person;
};

describe('a caller', () => {
  it('is known by a token of the issuer, also where it is not said in a header', async () => {
    expect(await who({ authorization: `Bearer ${issued}` })).toBe('COO');
    expect(await who({}, 'GET', `bearer ${issued}`)).toBe('COO');
  });

  it('is known by a token for scripts until it is revoked', async () => {
    const { secret, token } = await accounts.apiTokens.make('ANA', 'nightly', 1);
    const headers = { authorization: `Bearer ${secret}` };
    expect(await who(headers)).toBe('a script of ANA');
    const { stillSignedIn } = await callers.of(request(headers));
    await stillSignedIn();
    await accounts.apiTokens.revoke('ANA', token.id);
    const revoked = { message: 'The token has expired or was revoked.' };
    await expect(who(headers)).rejects.toMatchObject(revoked);
    await expect(stillSignedIn()).rejects.toMatchObject(revoked);
  });

  it('is known by a session, unless a token says otherwise', async () => {
    expect(await who({ ...OWN, cookie })).toBe('CAM');
    expect(await who({ ...OWN, 'content-type': 'application/json; charset=utf-8', cookie })).toBe('CAM');
    expect(await who({ cookie, authorization: `Bearer ${issued}` })).toBe('COO');
  });

  it.each<[string, IncomingHttpHeaders, string]>([
    ['comes from a page of another site', { 'sec-fetch-site': 'cross-site' }, 'POST'],
    ['comes from a page of no one', { 'sec-fetch-site': undefined }, 'POST'],
    ['comes as a link', {}, 'GET'],
    ['comes from a form', { 'content-type': 'text/plain' }, 'POST'],
    ['says not what it sends', { 'content-type': undefined }, 'POST'],
    ['sends what begins like JSON', { 'content-type': 'application/jsonp' }, 'POST'],
  ])('is not known by a session when the request %s', async (_, headers, method) => {
    await expect(who({ ...OWN, cookie, ...headers }, method)).rejects.toBeInstanceOf(ForeignPage);
  });

  it('is known by a session who connects over WebSocket, which is a GET without a body', async () => {
    const { host, 'sec-fetch-site': site } = OWN;
    const upgrade = { host, 'sec-fetch-site': site, upgrade: 'websocket', cookie };
    expect(await who(upgrade, 'GET')).toBe('CAM');
    await expect(who({ ...upgrade, 'sec-fetch-site': 'cross-site' }, 'GET')).rejects.toBeInstanceOf(ForeignPage);
  });

  it.each<[string, IncomingHttpHeaders]>([
    ['by a link of a page of ours', { 'sec-fetch-site': 'same-origin' }],
    ['by the address bar', { 'sec-fetch-site': 'none' }],
    ['by a script of a page of ours, in an old browser', { origin: 'http://relais.example' }],
  ])('is known by a session who asks for a file %s', async (_, headers) => {
    const { person } = await callers.ofDownload(request({ host: OWN.host, cookie, ...headers }, 'GET'));
    expect(person).toBe('CAM');
  });

  it.each<[string, IncomingHttpHeaders]>([
    ['by a link of another site', { 'sec-fetch-site': 'cross-site' }],
    ['by a link of a neighbour', { 'sec-fetch-site': 'same-site' }],
    ['and does not say whence', {}],
  ])('is not known by a session who asks for a file %s', async (_, headers) => {
    const file = callers.ofDownload(request({ host: OWN.host, cookie, ...headers }, 'GET'));
    await expect(file).rejects.toBeInstanceOf(ForeignPage);
  });

  it('is known by a token who asks for a file, from wherever', async () => {
    const headers = { authorization: `Bearer ${issued}`, 'sec-fetch-site': 'cross-site' };
    expect((await callers.ofDownload(request(headers, 'GET'))).person).toBe('COO');
  });

  it('is no one without any of them', async () => {
    await expect(who(OWN)).rejects.toBeInstanceOf(Unauthenticated);
    await expect(who({ ...OWN, cookie: 'relais=1' })).rejects.toBeInstanceOf(Unauthenticated);
  });

  it('is no one where there are no sessions, or after theirs', async () => {
    const ended = { message: 'The session has ended; sign in again.' };
    await expect(withoutSessions.of(request({ ...OWN, cookie }))).rejects.toMatchObject(ended);
    const { stillSignedIn } = await callers.of(request({ ...OWN, cookie }));
    await stillSignedIn();
    await end();
    await expect(stillSignedIn()).rejects.toMatchObject(ended);
    await expect(who({ ...OWN, cookie })).rejects.toMatchObject(ended);
  });
});
