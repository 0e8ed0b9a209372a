import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { FeedbackEntry } from '../shared/feedback-entry.js';
import type { PersonCode, Ref, Week } from '../shared/vocabulary.js';

/** A week of a mission in which feedback was given. */
export interface FeedbackWeek {
  readonly mission: Ref;
  readonly week: Week;
}

/** Who gives feedback, and by which command: known while it is taken in, and never stored. */
export interface Giver extends FeedbackWeek {
  readonly person: PersonCode;
  readonly commandId: string;
}

/** What is sealed of an entry. */
export type Words = Pick<FeedbackEntry, 'theme' | 'text'>;

const CIPHER = 'aes-256-gcm';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Says under the key of a week that a person has answered. */
export const byPerson = (key: Buffer, { person }: Giver): Buffer => keyed(key, person);

/**
 * Says by which command. It covers the person, so that the same command id of another person is another one, and nothing
 * of what was said, which would tie the entry to its author.
 */
export const byCommand = (key: Buffer, { person, commandId }: Giver): Buffer => keyed(key, person, commandId);

const keyed = (key: Buffer, ...words: readonly string[]): Buffer =>
  createHmac('sha256', key).update(JSON.stringify(words)).digest();

/** Encrypts words (AES-256-GCM), bound to the id of their entry: IV, ciphertext, tag. */
export function sealWords(key: Buffer, id: Uint8Array, words: Words): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(CIPHER, key, iv).setAAD(id);
  const text = [cipher.update(JSON.stringify(words), 'utf8'), cipher.final()];
  return Buffer.concat([iv, ...text, cipher.getAuthTag()]);
}

/** The words again; undefined when they were sealed under another key. */
export function openWords(key: Buffer, id: Uint8Array, sealed: Uint8Array): Words | undefined {
  const end = sealed.length - TAG_BYTES;
  const decipher = createDecipheriv(CIPHER, key, sealed.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(id).setAuthTag(sealed.subarray(end));
  try {
    const clear = Buffer.concat([decipher.update(sealed.subarray(IV_BYTES, end)), decipher.final()]);
    return JSON.parse(clear.toString('utf8')) as Words;
  } catch {
    return undefined;
  }
}
