import { sign, verify } from 'node:crypto';
import type { SigningKey, VerifierKey } from './note-key.js';

/** Why a signed note is not believed. */
export type NoteFault = 'MALFORMED' | 'BAD_SIGNATURE' | 'NO_KNOWN_SIGNATURE';

/** A signature that was verified; `time` is what a witness states, in seconds since 1970. */
export interface VerifiedSignature {
  readonly key: VerifierKey;
  readonly time?: bigint;
}

/** A note whose signatures hold, or why it is not believed. */
export type OpenedNote =
  | { readonly accepted: true; readonly text: string; readonly signatures: readonly VerifiedSignature[] }
  | { readonly accepted: false; readonly fault: NoteFault };

const SIGNATURE = /^— (\S+) ([A-Za-z0-9+/]+={0,2})$/;
const MOST_SIGNATURES = 100;
const LATEST_TIME = 2n ** 63n - 1n;

const hasControl = (text: string): boolean =>
  Array.from(text).some((character) => character < ' ' && character !== '\n');

/** The signed bytes: the text, for a witness after a header that states the time. C2SP tlog-cosignature, Ed25519. */
function signedBytes(text: string, time: bigint | undefined): Buffer {
  return Buffer.from(time === undefined ? text : `cosignature/v1\ntime ${time}\n${text}`);
}

function signatureLine(text: string, key: SigningKey, time?: bigint): string {
  const stamp = Buffer.alloc(time === undefined ? 0 : 8);
  if (time !== undefined) stamp.writeBigUInt64BE(time);
  const signature = Buffer.concat([key.id, stamp, sign(null, signedBytes(text, time), key.privateKey)]);
  return `— ${key.name} ${signature.toString('base64')}\n`;
}

function split(note: string): { text: string; lines: string[] } {
  const blank = note.lastIndexOf('\n\n');
  const signatures = note.slice(blank + 2).split('\n');
  return { text: note.slice(0, blank + 1), lines: signatures.slice(0, -1) };
}

/** A text, ended by a newline, signed with a log's key. C2SP signed-note. */
export function signNote(text: string, key: SigningKey): string {
  if (key.kind !== 'LOG') throw new RangeError('a witness key cosigns, it does not sign');
  if (!text.endsWith('\n') || hasControl(text)) throw new RangeError('a note has lines, and no control character');
  return `${text}\n${signatureLine(text, key)}`;
}

/**
 * A signed note with the cosignature of a witness added, who saw it at `time`, in seconds since 1970. C2SP
 * tlog-cosignature.
 */
export function cosignNote(note: string, key: SigningKey, time: bigint): string {
  if (key.kind !== 'WITNESS') throw new RangeError('a log key signs, it does not cosign');
  if (time < 0n || time > LATEST_TIME) throw new RangeError(`not a time: ${time}`);
  const { text } = split(note);
  if (text === '') throw new RangeError('only a signed note can be cosigned');
  return note + signatureLine(text, key, time);
}

function checkSignature(text: string, key: VerifierKey, signature: Buffer): VerifiedSignature | undefined {
  const stamped = key.kind === 'WITNESS';
  if (signature.length !== (stamped ? 72 : 64)) return undefined;
  const time = stamped ? signature.readBigUInt64BE() : undefined;
  if (time !== undefined && time > LATEST_TIME) return undefined;
  if (!verify(null, signedBytes(text, time), key.publicKey, signature.subarray(-64))) return undefined;
  return time === undefined ? { key } : { key, time };
}

/**
 * Opens a signed note: unknown keys are ignored, a bad signature of a known key rejects it, at least one known key must
 * have signed. C2SP signed-note.
 */
export function openNote(note: string, keys: readonly VerifierKey[]): OpenedNote {
  const { text, lines } = split(note);
  const wellFormed = text !== '' && note.endsWith('\n') && !hasControl(note);
  if (!wellFormed || lines.length === 0 || lines.length > MOST_SIGNATURES)
    return { accepted: false, fault: 'MALFORMED' };
  const signatures: VerifiedSignature[] = [];
  for (const line of lines) {
    const [, name, encoded = ''] = SIGNATURE.exec(line) ?? [];
    const bytes = Buffer.from(encoded, 'base64');
    if (bytes.length < 5 || bytes.toString('base64') !== encoded) return { accepted: false, fault: 'MALFORMED' };
    const key = keys.find((known) => known.name === name && Buffer.compare(known.id, bytes.subarray(0, 4)) === 0);
    if (!key) continue;
    const signature = checkSignature(text, key, bytes.subarray(4));
    if (!signature) return { accepted: false, fault: 'BAD_SIGNATURE' };
    signatures.push(signature);
  }
  return signatures.length === 0
    ? { accepted: false, fault: 'NO_KNOWN_SIGNATURE' }
    : { accepted: true, text, signatures };
}
