import { SEALING_KEY_BYTES } from '#api';
import { openPrivateFile } from '#files';
import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * The keys that seal session cookies, as SESSION_KEYS has them: those in the file, which may have another one put in
 * front, with a comma.
 *
 * @param path created with a key, readable by its owner alone, when it is not there
 */
export function sessionKeys(path: string): string {
  openPrivateFile(path);
  if (readFileSync(path).length === 0) writeFileSync(path, `${randomBytes(SEALING_KEY_BYTES).toString('base64url')}\n`);
  return readFileSync(path, 'utf8').trim();
}
