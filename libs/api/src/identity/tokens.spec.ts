import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { exportJWK, exportSPKI, generateKeyPair, SignJWT, type CryptoKey } from 'jose';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Tokens } from './tokens.js';

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
  byUrl = await Tokens.trusting({ ...trusted, JWT_JWKS_URL: `http://127.0.0.1:${port}/jwks.json` });
  byKey = await Tokens.trusting({ ...trusted, JWT_PUBLIC_KEY: await exportSPKI(pair.publicKey) });
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
