import { fromBase64, utf8 } from './bytes.js';
import { isSignature } from './ed25519.js';
import { HASH_LENGTH } from './hashes.js';
import { readKey, signatureIn, type VerifierKey } from './keys.js';
import type { Head } from './merkle.js';

/** What a log signs: the root of its first lines, under its name. */
export interface Checkpoint extends Head {
  readonly origin: string;
}

interface Note {
  /** What is signed, the last newline included. */
  readonly text: string;
  readonly lines: readonly string[];
}

const TEXT = /^([^\n]+)\n(0|[1-9]\d{0,14})\n([A-Za-z0-9+/]{43}=)\n$/;
const MOST_SIGNATURES = 100;

/** Its text and the lines below; undefined when it is no signed note. C2SP signed-note. */
function split(note: string): Note | undefined {
  const blank = note.lastIndexOf('\n\n');
  if (blank < 0 || !note.endsWith('\n')) return undefined;
  const lines = note.slice(blank + 2, -1).split('\n');
  return lines.length > MOST_SIGNATURES ? undefined : { text: note.slice(0, blank + 1), lines };
}

/** Reads what a note says; undefined when it is no checkpoint. C2SP tlog-checkpoint. */
export function checkpointIn(note: string): Checkpoint | undefined {
  const [, origin, size, encoded = ''] = TEXT.exec(split(note)?.text ?? '') ?? [];
  const root = fromBase64(encoded);
  if (origin === undefined || root?.length !== HASH_LENGTH) return undefined;
  return { origin, size: Number(size), root };
}

/** Whether a key has signed a note: at least once, and never badly. */
export async function isSigned(note: string, key: VerifierKey): Promise<boolean> {
  const { text = '', lines = [] } = split(note) ?? {};
  const own = lines.flatMap((line) => signatureIn(line, key) ?? []);
  for (const signature of own) if (!(await isSignature(signature, utf8(text), key.publicKey))) return false;
  return own.length > 0;
}

/** A witness who signed a checkpoint, and when they say that they saw it. */
export interface Cosigned {
  readonly name: string;
  /** ISO 8601. */
  readonly seenAt: string;
}

/**
 * Checks the cosignature of a witness: their key and, on a second line, their signature over the note and a time.
 * C2SP tlog-cosignature.
 */
export async function cosignedBy(note: string, cosignature: string): Promise<Cosigned | undefined> {
  const [encoded = '', line = '', ...more] = cosignature.split(/\r?\n/);
  const key = await readKey(encoded, 'WITNESS');
  const stamped = key && more.length === 0 ? signatureIn(line, key) : undefined;
  const text = split(note)?.text;
  if (!key || stamped?.length !== 72 || text === undefined) return undefined;
  const time = new DataView(stamped.buffer).getBigUint64(0);
  const seen = new Date(Number(time) * 1000);
  const holds = await isSignature(stamped.slice(8), utf8(`cosignature/v1\ntime ${time}\n${text}`), key.publicKey);
  return holds && !Number.isNaN(seen.getTime()) ? { name: key.name, seenAt: seen.toISOString() } : undefined;
}
