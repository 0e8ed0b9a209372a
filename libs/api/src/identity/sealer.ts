import { EncryptJWT, errors, jwtDecrypt, type JWTPayload } from 'jose';

/** Bytes of a key: AES with 256 bits. */
export const SEALING_KEY_BYTES = 32;

/** For what something was sealed: nothing passes for something else. */
export type Purpose = 'session' | 'sign-in' | 'sign-out';

/**
 * Seals what a browser keeps for us, so that it can neither read nor change it (JWE, A256GCM). The first key seals, all
 * of them open: a new key is put in front, and the old one is dropped when what it sealed has expired.
 */
export class Sealer {
  /** @param keys of 32 bytes each, one at least */
  constructor(
    private readonly keys: readonly Uint8Array[],
    private readonly now: () => number = Date.now,
  ) {
    if (keys.length === 0 || keys.some(({ length }) => length !== SEALING_KEY_BYTES))
      throw new Error(`Sealing wants keys of ${SEALING_KEY_BYTES} bytes.`);
  }

  /** @param seconds for how long it can be opened */
  seal(purpose: Purpose, said: JWTPayload, seconds: number): Promise<string> {
    const now = Math.floor(this.now() / 1000);
    return new EncryptJWT(said)
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .setAudience(purpose)
      .setExpirationTime(now + seconds)
      .encrypt(this.keys[0] as Uint8Array);
  }

  /** What was sealed for the purpose; undefined when it was not, or no longer counts. */
  async open(purpose: Purpose, sealed: string): Promise<JWTPayload | undefined> {
    for (const key of this.keys) {
      try {
        const { payload } = await jwtDecrypt(sealed, key, {
          audience: purpose,
          currentDate: new Date(this.now()),
          keyManagementAlgorithms: ['dir'],
          contentEncryptionAlgorithms: ['A256GCM'],
        });
        return payload;
      } catch (error) {
        if (error instanceof errors.JWEDecryptionFailed) continue;
        if (error instanceof errors.JOSEError || error instanceof TypeError) return undefined;
        throw error;
      }
    }
    return undefined;
  }
}
