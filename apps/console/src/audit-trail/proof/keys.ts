import { fromBase64, joined, sameBytes, toHex, utf8, type Bytes } from './bytes.js';
import { sha256 } from './hashes.js';

/** Who signs: the log its checkpoints, a witness the checkpoints that they have seen. */
export type Signer = 'LOG' | 'WITNESS';

/** Signature type bytes of C2SP signed-note and tlog-cosignature. */
const TYPES: Readonly<Record<Signer, number>> = { LOG: 1, WITNESS: 4 };

const ID_LENGTH = 4;
const KEY_LENGTH = 32;

/** An Ed25519 public key as it is handed out. */
export interface VerifierKey {
  /** Name of the signer, for a log its origin. */
  readonly name: string;
  /** What stands before its signatures. */
  readonly id: Bytes;
  readonly publicKey: Bytes;
}

/**
 * Reads `<name>+<hex id>+<base64(type ‖ key)>`, the id being the hash of both. C2SP signed-note.
 *
 * @returns undefined for anything else than a key of that kind with its own id
 */
export async function readKey(text: string, signer: Signer): Promise<VerifierKey | undefined> {
  const [, name = '', id = '', encoded = ''] = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]{44})$/.exec(text) ?? [];
  const material = fromBase64(encoded);
  if (material?.length !== KEY_LENGTH + 1 || material[0] !== TYPES[signer]) return undefined;
  const expected = (await sha256(utf8(`${name}\n`), material)).slice(0, ID_LENGTH);
  return toHex(expected) === id ? { name, id: expected, publicKey: material.slice(1) } : undefined;
}

/** SHA-256 of a key as text, in groups that can be read out. */
export const fingerprintOf = async (key: string): Promise<string> =>
  (toHex(await sha256(utf8(key))).match(/.{4}/g) ?? []).join(' ');

/** Whether a text that someone was given, a key or its fingerprint, names this key. */
export async function names(given: string, key: string): Promise<boolean> {
  const plain = given.replaceAll(/\s/g, '');
  return plain === key || plain.toLowerCase() === (await fingerprintOf(key)).replaceAll(' ', '');
}

/** What follows the id of a key in its signature line; undefined for the line of another key. */
export function signatureIn(line: string, { name, id }: VerifierKey): Bytes | undefined {
  const start = `— ${name} `;
  const bytes = line.startsWith(start) ? fromBase64(line.slice(start.length)) : undefined;
  return bytes && sameBytes(bytes.slice(0, ID_LENGTH), id) ? joined(bytes.slice(ID_LENGTH)) : undefined;
}
