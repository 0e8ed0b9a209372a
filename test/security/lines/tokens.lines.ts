/** Who signs a token, or what is done instead. */
export type Signer = 'the issuer' | 'another key' | 'the public key as a secret' | 'an RSA key' | 'no key';

/** A token as it is made: what it claims (times in seconds from now), its header, and who signs it. */
export interface MadeToken {
  readonly claims?: Readonly<Record<string, unknown>>;
  readonly header?: Readonly<Record<string, unknown>>;
  readonly by?: Signer;
  /** What is done to it when it is made. */
  readonly then?:
    | 'COO becomes ADM in it'
    | 'the signature is cut off'
    | 'the signature is another token’s'
    | 'it is sent twice'
    | 'it is sent as Basic'
    | 'it is sent in the address'
    | 'it is sent in a cookie';
}

export interface TokenLine {
  readonly attack: string;
  readonly token: MadeToken;
  /** The answer over HTTP, and how a WebSocket ends that says the same. */
  readonly safe: readonly [http: string, socket: string];
}

const REFUSED = ['401 UNAUTHENTICATED', 'closed 4401'] as const;

/** What passes for a token, at both doors. */
export const tokens: readonly TokenLine[] = [
  { attack: 'none: an honest token', token: {}, safe: ['200 answered', 'acknowledged'] },
  { attack: 'signed by another key', token: { by: 'another key' }, safe: REFUSED },
  { attack: 'signed by no key: alg none', token: { header: { alg: 'none' }, by: 'no key' }, safe: REFUSED },
  { attack: 'signed by no key: alg nOnE', token: { header: { alg: 'nOnE' }, by: 'no key' }, safe: REFUSED },
  {
    attack: 'the public key taken for a secret: HS256',
    token: { header: { alg: 'HS256' }, by: 'the public key as a secret' },
    safe: REFUSED,
  },
  {
    attack: 'an algorithm of another kind of key: RS256',
    token: { header: { alg: 'RS256' }, by: 'an RSA key' },
    safe: REFUSED,
  },
  {
    attack: 'brings its own key along: jwk',
    token: { header: { jwk: 'own' }, by: 'another key' },
    safe: REFUSED,
  },
  {
    attack: 'says where its key is: jku',
    token: { header: { jku: 'https://evil.example/jwks.json', kid: 'evil' }, by: 'another key' },
    safe: REFUSED,
  },
  {
    attack: 'a key id that is a path',
    token: { header: { kid: '../../../../dev/null' }, by: 'another key' },
    safe: REFUSED,
  },
  {
    attack: 'demands what the server does not know: crit',
    token: { header: { crit: ['exp2'], exp2: 1 } },
    safe: REFUSED,
  },
  { attack: 'a claim is changed after signing', token: { then: 'COO becomes ADM in it' }, safe: REFUSED },
  { attack: 'the signature is cut off', token: { then: 'the signature is cut off' }, safe: REFUSED },
  {
    attack: 'the signature of another token',
    token: { then: 'the signature is another token’s' },
    safe: REFUSED,
  },
  { attack: 'of another issuer', token: { claims: { iss: 'https://evil.example/' } }, safe: REFUSED },
  { attack: 'of no issuer', token: { claims: { iss: undefined } }, safe: REFUSED },
  { attack: 'for another audience', token: { claims: { aud: 'another' } }, safe: REFUSED },
  { attack: 'for no audience', token: { claims: { aud: undefined } }, safe: REFUSED },
  { attack: 'expired', token: { claims: { exp: -60 } }, safe: REFUSED },
  { attack: 'never expires', token: { claims: { exp: undefined } }, safe: REFUSED },
  { attack: 'good for a year', token: { claims: { exp: 365 * 86_400 } }, safe: REFUSED },
  {
    attack: 'good for a year, and issued in a year',
    token: { claims: { iat: 365 * 86_400, exp: 366 * 86_400 } },
    safe: REFUSED,
  },
  { attack: 'not good yet', token: { claims: { nbf: 600 } }, safe: REFUSED },
  { attack: 'of no one', token: { claims: { sub: undefined } }, safe: REFUSED },
  { attack: 'of the system itself', token: { claims: { sub: 'SYSTEM' } }, safe: REFUSED },
  { attack: 'of someone whose code is a path', token: { claims: { sub: '../ADM' } }, safe: REFUSED },
  { attack: 'of someone who is an object', token: { claims: { sub: { $ne: null } } }, safe: REFUSED },
  { attack: 'two tokens in one header', token: { then: 'it is sent twice' }, safe: REFUSED },
  { attack: 'a token as a password', token: { then: 'it is sent as Basic' }, safe: REFUSED },
  { attack: 'a token in the address', token: { then: 'it is sent in the address' }, safe: REFUSED },
  { attack: 'a token in a cookie', token: { then: 'it is sent in a cookie' }, safe: REFUSED },
];
