import { importJWK, SignJWT, type CryptoKey, type JWK, type JWTPayload } from 'jose';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AUDIENCE, ISSUER } from '../../../apps/standalone/src/issuer.js';

/** What the standalone's own tokens say, without a subject. */
export const claims = (): JWTPayload => {
  const now = Math.floor(Date.now() / 1000);
  return { iss: ISSUER, aud: AUDIENCE, iat: now, exp: now + 3600 };
};

/** The private key in a data folder: with it, one signs as the standalone itself. */
export async function issuersKey(dataFolder: string): Promise<CryptoKey> {
  const key = JSON.parse(readFileSync(join(dataFolder, 'issuer.jwk'), 'utf8')) as JWK;
  return (await importJWK(key, 'EdDSA')) as CryptoKey;
}

/** A token with these claims; one that is undefined is left out. */
export const signed = (key: CryptoKey, payload: JWTPayload): Promise<string> =>
  new SignJWT(JSON.parse(JSON.stringify(payload)) as JWTPayload).setProtectedHeader({ alg: 'EdDSA' }).sign(key);
