import { isPersonCode, Unauthenticated } from '#graph';
import { ApiSettings } from '#settings';
import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { createPublicKey, type KeyObject } from 'node:crypto';

/** Most verified tokens remembered at once. */
const MOST_REMEMBERED = 10_000;

/**
 * How long a key is believed without asking the issuer again, and a token without verifying it again: together at most
 * ten minutes after a key was withdrawn.
 */
const BELIEVED_MS = 5 * 60_000;

/** Signatures by public keys; nothing that a public key could be mistaken for the secret of. */
const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'RS256', 'PS256'];

/** Which tokens are believed. */
export type TrustedIssuer = Pick<ApiSettings, 'JWT_ISSUER' | 'JWT_AUDIENCE' | 'JWT_JWKS_URL' | 'JWT_PUBLIC_KEY'> &
  Partial<Pick<ApiSettings, 'JWT_MAX_LIFETIME_S'>>;

/** The issuer's keys could not be had: nothing is known of a token, good or bad. */
export class IssuerUnavailable extends Error {
  override readonly name = 'IssuerUnavailable';
  constructor(cause: unknown) {
    super('The issuer’s keys (JWT_JWKS_URL) could not be read.', { cause });
  }
}

/** Without a key no token verifies: people are known otherwise. */
const noKey: JWTVerifyGetKey = () => {
  throw new errors.JWKSNoMatchingKey();
};

/** What the key set itself says of a token; anything else that looking for a key throws is an outage of the issuer. */
const ABOUT_THE_TOKEN = [errors.JWKSNoMatchingKey, errors.JWKSMultipleMatchingKeys, errors.JOSENotSupported];

function remoteKeys(url: string): JWTVerifyGetKey {
  const keys = createRemoteJWKSet(new URL(url), { cacheMaxAge: BELIEVED_MS });
  return async (header, token) => {
    try {
      return await keys(header, token);
    } catch (error) {
      if (ABOUT_THE_TOKEN.some((kind) => error instanceof kind)) throw error;
      throw new IssuerUnavailable(error);
    }
  };
}

/**
 * Verifies bearer tokens: signature, issuer, audience, expiry and lifetime. Verifying costs more than answering most
 * queries, so a verified token is remembered for a while.
 */
export class Tokens {
  private readonly remembered = new LRUCache<string, { readonly person: string; readonly until: number }>({
    max: MOST_REMEMBERED,
  });

  private constructor(
    private readonly key: KeyObject | JWTVerifyGetKey,
    private readonly trusted: TrustedIssuer,
    private readonly now: () => number,
  ) {}

  /** @throws when the configured public key is not one. */
  static trusting(trusted: TrustedIssuer, now: () => number = Date.now): Tokens {
    const { JWT_JWKS_URL: url, JWT_PUBLIC_KEY: pem } = trusted;
    const key = pem === undefined ? noKey : createPublicKey(pem);
    return new Tokens(url === undefined ? key : remoteKeys(url), trusted, now);
  }

  /**
   * The person code that the header's token is about.
   *
   * @throws Unauthenticated, IssuerUnavailable
   */
  async person(authorization: string | undefined): Promise<string> {
    const token = /^Bearer (?<token>\S+)$/i.exec(authorization ?? '')?.groups?.['token'];
    if (token === undefined) throw new Unauthenticated('A bearer token is required.');
    const known = this.remembered.get(token);
    if (known && known.until > this.now()) return known.person;
    this.remembered.delete(token);
    const { person, until } = await this.verify(token);
    this.remember(token, person, until);
    return person;
  }

  private async verify(token: string): Promise<{ person: string; until: number }> {
    const options = {
      issuer: this.trusted.JWT_ISSUER,
      audience: this.trusted.JWT_AUDIENCE,
      algorithms: ALGORITHMS,
      requiredClaims: ['exp', 'sub'],
    };
    try {
      const { payload } = await jwtVerify(token, this.key as JWTVerifyGetKey, {
        ...options,
        currentDate: new Date(this.now()),
      });
      if (!isPersonCode(payload.sub)) throw new Unauthenticated('The token’s subject is not a person code.');
      this.requireShortLived(payload);
      return { person: String(payload.sub), until: Math.min((payload.exp ?? 0) * 1000, this.now() + BELIEVED_MS) };
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw new Unauthenticated('The token has expired.');
      if (error instanceof errors.JOSEError) throw new Unauthenticated('The token does not verify.');
      throw error;
    }
  }

  /** A token that was stolen is of use until it expires: so it may not be good for long. */
  private requireShortLived({ iat, exp = 0 }: JWTPayload): void {
    const now = this.now() / 1000;
    const issued = Math.min(iat ?? now, now);
    const { JWT_MAX_LIFETIME_S: longest = new ApiSettings().JWT_MAX_LIFETIME_S } = this.trusted;
    if (exp - issued > longest) throw new Unauthenticated('The token is good for too long.');
  }

  private remember(token: string, person: string, until: number): void {
    this.remembered.set(token, { person, until });
  }
}
