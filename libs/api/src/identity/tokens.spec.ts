import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { IssuerUnavailable, Tokens } from './tokens.js';

const ISSUER = 'https://issuer.example/';
const AUDIENCE = 'relais';

interface Claims {
  readonly sub?: string;
  readonly iss?: string;
  readonly aud?: string;
  readonly exp?: number | string;
}

let server: Server;
let asked = 0;
let privateKey: CryptoKey;
let byUrl: Tokens;
let byKey: Tokens;

async function bearer(
  { sub = 'COO', iss = ISSUER, aud = AUDIENCE, exp = '1h' }: Claims = {},
  key = privateKey,
): Promise<string> {
  const token = new SignJWT()
    .setProtectedHeader({ alg: 'EdDSA', kid: 'k1' })
    .setIssuer(iss)
    .setAudience(aud)
    .setSubject(sub);
  if (exp !== '') token.setExpirationTime(exp);
  return `Bearer ${await token.sign(key)}`;
}

beforeAll(async () => {
  const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  privateKey = pair.privateKey;
  const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'k1', alg: 'EdDSA', use: 'sig' };
  server = createServer((_, response) => {
    asked++;
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const trusted = { JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE };
  byUrl = Tokens.trusting({ ...trusted, JWT_JWKS_URL: `http://127.0.0.1:${port}/jwks.json` });
  byKey = Tokens.trusting({ ...trusted, JWT_PUBLIC_KEY: await exportSPKI(pair.publicKey) });
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

describe('Tokens', () => {
  it('tell the person, by the issuer’s keys on its URL or by a configured key', async () => {
    expect(await byUrl.person(await bearer())).toBe('COO');
    expect(await byKey.person(await bearer({ sub: 'DIR' }))).toBe('DIR');
  });

  it('are verified once and remembered until they expire', async () => {
    const token = await bearer({ sub: 'ANA' });
    await byUrl.person(token);
    const before = asked;
    for (let n = 0; n < 5; n++) expect(await byUrl.person(token)).toBe('ANA');
    expect(asked).toBe(before);
  });

  it('are not remembered beyond their expiry', async () => {
    const soon = Math.floor(Date.now() / 1000) + 1;
    const token = await bearer({ exp: soon });
    expect(await byKey.person(token)).toBe('COO');
    await new Promise((resolve) => setTimeout(resolve, soon * 1000 - Date.now() + 20));
    await expect(byKey.person(token)).rejects.toThrow(/expired/);
  });

  it.each<[string, Claims]>([
    ['expired', { exp: 1_600_000_000 }],
    ['without an expiry', { exp: '' }],
    ['for another audience', { aud: 'another' }],
    ['of another issuer', { iss: 'https://elsewhere.example/' }],
    ['about no person code', { sub: 'camille durand' }],
    ['about a reserved word', { sub: 'constructor' }],
  ])('are refused when %s', async (_, claims) => {
    await expect(byKey.person(await bearer(claims))).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
  });

  it('are refused when forged, unsigned, cut or missing', async () => {
    const stranger = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
    const unsigned = `Bearer ${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"sub":"COO"}').toString('base64url')}.`;
    for (const header of [
      await bearer({}, stranger.privateKey),
      unsigned,
      (await bearer()).slice(0, -4),
      undefined,
      'Basic abc',
    ]) {
      await expect(byKey.person(header)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    }
  });
});

describe('Tokens of an issuer', () => {
  const MINUTE = 60_000;
  let answer: { readonly status: number; readonly body: string };
  let keys: Server;
  let now = Date.now();
  let tokens: Tokens;

  beforeAll(async () => {
    keys = createServer((_, response) => {
      response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
    });
    await new Promise<void>((resolve) => keys.listen(0, '127.0.0.1', resolve));
  });
  afterAll(() => new Promise((resolve) => keys.close(resolve)));

  /** The issuer's key set as it is, with or without the key that signs. */
  async function publishing(withKey: boolean): Promise<void> {
    const jwks = await (await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)).json();
    answer = { status: 200, body: JSON.stringify(withKey ? jwks : { keys: [] }) };
  }
  const trusting = () => {
    const url = `http://127.0.0.1:${(keys.address() as AddressInfo).port}/jwks.json`;
    tokens = Tokens.trusting({ JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE, JWT_JWKS_URL: url }, () => now);
  };

  it('end at most ten minutes after its key was withdrawn', async () => {
    await publishing(true);
    trusting();
    const token = await bearer();
    expect(await tokens.person(token)).toBe('COO');
    await publishing(false);
    trusting();
    now += 10 * MINUTE;
    await expect(tokens.person(token)).rejects.toMatchObject({ extensions: { code: 'UNAUTHENTICATED' } });
    now = Date.now();
  });

  it('are remembered for half of that, and then verified again', async () => {
    await publishing(true);
    trusting();
    const token = await bearer();
    await tokens.person(token);
    answer = { status: 500, body: '' };
    now += 4 * MINUTE;
    expect(await tokens.person(token)).toBe('COO');
    now = Date.now();
  });

  it('are neither good nor bad while its keys cannot be had', async () => {
    for (const outage of [
      { status: 500, body: '' },
      { status: 200, body: 'garbage' },
      { status: 200, body: '{"keys": 3}' },
    ]) {
      answer = outage;
      trusting();
      await expect(tokens.person(await bearer())).rejects.toBeInstanceOf(IssuerUnavailable);
    }
    const unreachable = { JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE, JWT_JWKS_URL: 'http://127.0.0.1:1/jwks.json' };
    await expect(Tokens.trusting(unreachable).person(await bearer())).rejects.toBeInstanceOf(IssuerUnavailable);
  });

  it('are refused when they are good for longer than is allowed', async () => {
    for (const exp of ['25h', '10y']) {
      await expect(byKey.person(await bearer({ exp }))).rejects.toThrow('good for too long');
    }
    expect(await byKey.person(await bearer({ exp: '23h' }))).toBe('COO');
  });

  it.each(['ES256', 'ES384', 'RS256', 'PS256'])('verify when they are signed with %s', async (alg) => {
    const pair = await generateKeyPair(alg, { extractable: true });
    const trusted = { JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE, JWT_PUBLIC_KEY: await exportSPKI(pair.publicKey) };
    const claims = new SignJWT().setIssuer(ISSUER).setAudience(AUDIENCE).setSubject('COO').setExpirationTime('1h');
    const token = await claims.setProtectedHeader({ alg }).sign(pair.privateKey);
    expect(await Tokens.trusting(trusted).person(`Bearer ${token}`)).toBe('COO');
  });

  it('are refused when they take the public key for a secret', async () => {
    const pair = await generateKeyPair('RS256', { extractable: true });
    const pem = await exportSPKI(pair.publicKey);
    const claims = new SignJWT().setIssuer(ISSUER).setAudience(AUDIENCE).setSubject('COO').setExpirationTime('1h');
    const forged = await claims.setProtectedHeader({ alg: 'HS256' }).sign(Buffer.from(pem));
    const trusted = { JWT_ISSUER: ISSUER, JWT_AUDIENCE: AUDIENCE, JWT_PUBLIC_KEY: pem };
    for (const token of [forged, (await bearer()).slice('Bearer '.length)]) {
      await expect(Tokens.trusting(trusted).person(`Bearer ${token}`)).rejects.toMatchObject({
        extensions: { code: 'UNAUTHENTICATED' },
      });
    }
  });
});
