import { openPrivateFile } from '#files';
import { exportJWK, exportSPKI, generateKeyPair, importJWK, SignJWT, type CryptoKey, type JWK } from 'jose';
import { readFileSync, writeFileSync } from 'node:fs';

/** Who issues the standalone's own tokens, and for whom. */
export const ISSUER = 'https://standalone.relais.local/';
export const AUDIENCE = 'relais';

const LIFETIME = '12h';

/** Issues tokens for the people of a ledger that runs on one's own machine. Its key stays in the data folder. */
export class Issuer {
  private constructor(
    private readonly key: CryptoKey,
    /** The public key, as the API wants it configured (PEM). */
    readonly publicKey: string,
  ) {}

  /** @param path the file of the key pair; created, readable by its owner alone, when it is not there */
  static async at(path: string): Promise<Issuer> {
    openPrivateFile(path);
    if (readFileSync(path).length === 0) {
      const pair = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
      writeFileSync(path, JSON.stringify(await exportJWK(pair.privateKey)));
    }
    const { d, ...publicPart } = JSON.parse(readFileSync(path, 'utf8')) as JWK & { d: string };
    const key = (await importJWK({ ...publicPart, d }, 'EdDSA')) as CryptoKey;
    const publicKey = (await importJWK(publicPart, 'EdDSA', { extractable: true })) as CryptoKey;
    return new Issuer(key, await exportSPKI(publicKey));
  }

  /** A token for a person, valid for twelve hours of real time. */
  tokenFor(person: string): Promise<string> {
    return new SignJWT()
      .setProtectedHeader({ alg: 'EdDSA' })
      .setSubject(person)
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setIssuedAt()
      .setExpirationTime(LIFETIME)
      .sign(this.key);
  }
}
