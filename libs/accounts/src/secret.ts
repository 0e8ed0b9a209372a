import { createHash, randomBytes } from 'node:crypto';

/** A secret that cannot be guessed: 256 bits, base64url. */
export const newSecret = (): string => randomBytes(32).toString('base64url');

/** Under what a secret is kept. It is too long to be guessed, so that a plain hash suffices. */
export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
