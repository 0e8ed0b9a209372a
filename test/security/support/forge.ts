import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import type { MadeToken, Signer } from '../lines/tokens.lines.js';

/** What tokens are made with: the issuer's own signature over a text, its name, and its public key (PEM). */
export interface Mint {
  readonly signature: (text: string) => string;
  readonly issuer: string;
  readonly publicKey: string;
}

/** How a token is sent: in a header, in the address, or in a cookie. */
export interface Carried {
  readonly authorization?: string;
  readonly query?: string;
  readonly cookie?: string;
}

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const IN_SECONDS = ['iat', 'exp', 'nbf'];

/** What a good token claims, but for what is said; times are said in seconds from now. */
function claimed(claims: Readonly<Record<string, unknown>>, issuer: string): object {
  const now = Math.floor(Date.now() / 1000);
  const said = { sub: 'COO', iss: issuer, aud: 'relais', iat: 0, exp: 3_600, ...claims };
  return Object.fromEntries(
    Object.entries(said).map(([name, value]) => [
      name,
      IN_SECONDS.includes(name) && typeof value === 'number' ? now + value : value,
    ]),
  );
}

/** Makes a token as a line says, and gives how it is sent. */
export function forge({ claims = {}, header = {}, by, then }: MadeToken, mint: Mint): Carried {
  const payload = claimed(claims, mint.issuer);
  const token = signedBy(by ?? 'the issuer', payload, header, mint);
  const [head = '', , signature = ''] = token.split('.');
  switch (then) {
    case 'COO becomes ADM in it':
      return bearer(`${head}.${encoded({ ...payload, sub: 'ADM' })}.${signature}`);
    case 'the signature is cut off':
      return bearer(token.slice(0, token.lastIndexOf('.') + 1));
    case 'the signature is another token’s': {
      const other = signedBy('the issuer', { ...payload, sub: 'DIR' }, {}, mint);
      return bearer(token.slice(0, token.lastIndexOf('.')) + other.slice(other.lastIndexOf('.')));
    }
    case 'it is sent twice':
      return { authorization: `Bearer ${token} Bearer ${token}` };
    case 'it is sent as Basic':
      return { authorization: `Basic ${Buffer.from(`COO:${token}`).toString('base64')}` };
    case 'it is sent in the address':
      return { query: `?access_token=${token}` };
    case 'it is sent in a cookie':
      return { cookie: `token=${token}; Authorization=Bearer ${token}` };
    case undefined:
      return bearer(token);
  }
}

const bearer = (token: string): Carried => ({ authorization: `Bearer ${token}` });

/** Only who signs it is wrong: what it claims is what a good one does. */
function signedBy(by: Signer, payload: object, header: Readonly<Record<string, unknown>>, mint: Mint): string {
  const own = generateKeyPairSync('ed25519');
  const jwk = header['jwk'] === 'own' ? { jwk: own.publicKey.export({ format: 'jwk' }) } : {};
  const text = `${encoded({ alg: 'EdDSA', ...header, ...jwk })}.${encoded(payload)}`;
  const signatures: Readonly<Record<Signer, () => string>> = {
    'the issuer': () => mint.signature(text),
    'another key': () => sign(null, Buffer.from(text), own.privateKey).toString('base64url'),
    'the public key as a secret': () => createHmac('sha256', mint.publicKey).update(text).digest('base64url'),
    'an RSA key': () =>
      sign('sha256', Buffer.from(text), generateKeyPairSync('rsa', { modulusLength: 2_048 }).privateKey).toString(
        'base64url',
      ),
    'no key': () => '',
  };
  return `${text}.${signatures[by]()}`;
}
