import { isPersonCode, Unauthenticated } from '#graph';
import type { ApiSettings } from '#settings';
import { createRemoteJWKSet, errors, importSPKI, jwtVerify, type JWTVerifyGetKey, type CryptoKey } from 'jose';

/** Most verified tokens remembered at once. */
const MOST_REMEMBERED = 10_000;

const ALGORITHMS = ['EdDSA', 'Ed25519', 'ES256', 'ES384', 'RS256', 'PS256'];

/** Which tokens are believed. */
export type TrustedIssuer = Pick<ApiSettings, 'JWT_ISSUER' | 'JWT_AUDIENCE' | 'JWT_JWKS_URL' | 'JWT_PUBLIC_KEY'>;

/**
 * Verifies bearer tokens: signature, issuer, audience and expiry, all required. Verifying costs more than answering most
 * queries, so a verified token is remembered until it expires.
 */
export class Tokens {
  private readonly remembered = new Map<string, { readonly person: string; readonly until: number }>();

  private constructor(
    private readonly key: CryptoKey | JWTVerifyGetKey,
    private readonly trusted: TrustedIssuer,
  ) {}

  /** @throws when the configured public key is not one. */
  static async trusting(trusted: TrustedIssuer): Promise<Tokens> {
    const { JWT_JWKS_URL: url, JWT_PUBLIC_KEY: pem } = trusted;
    if (url !== undefined) return new Tokens(createRemoteJWKSet(new URL(url)), trusted);
    return new Tokens(await importSPKI(pem ?? '', 'EdDSA'), trusted);
  }

  /**
   * The person code that the header's token is about.
   *
   * @throws Unauthenticated
   */
  async person(authorization: string | undefined): Promise<string> {
    const token = /^Bearer (?<token>\S+)$/i.exec(authorization ?? '')?.groups?.['token'];
    if (token === undefined) throw new Unauthenticated('A bearer token is required.');
    const known = this.remembered.get(token);
    if (known && known.until > Date.now()) return known.person;
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
      const { payload } = await jwtVerify(token, this.key as JWTVerifyGetKey, options);
      if (!isPersonCode(payload.sub)) throw new Unauthenticated('The token’s subject is not a person code.');
      return { person: String(payload.sub), until: (payload.exp ?? 0) * 1000 };
    } catch (error) {
      if (error instanceof errors.JWTExpired) throw new Unauthenticated('The token has expired.');
      if (error instanceof errors.JOSEError) throw new Unauthenticated('The token does not verify.');
      throw error;
    }
  }

  private remember(token: string, person: string, until: number): void {
    this.remembered.set(token, { person, until });
    for (const oldest of this.remembered.keys()) {
      if (this.remembered.size <= MOST_REMEMBERED) break;
      this.remembered.delete(oldest);
    }
  }
}
