import type { Hash } from './hash.js';
import type { SigningKey, VerifierKey } from './note-key.js';
import { openNote, signNote, type NoteFault, type VerifiedSignature } from './note.js';
import { verifyConsistency } from './verify-proof.js';

/**
 * What a log commits to: `root` is the root of its first `size` leaves. `origin` names the log,
 * `<host>/missions/<mission>`.
 */
export interface Checkpoint {
  readonly origin: string;
  readonly size: bigint;
  readonly root: Hash;
}

/** A checkpoint its log has signed, or why it is not believed. */
export type OpenedCheckpoint =
  | { readonly accepted: true; readonly checkpoint: Checkpoint; readonly signatures: readonly VerifiedSignature[] }
  | { readonly accepted: false; readonly fault: NoteFault | 'NOT_A_CHECKPOINT' | 'NOT_SIGNED_BY_ITS_LOG' };

const TEXT = /^([^\n]+)\n(0|[1-9]\d{0,18})\n([A-Za-z0-9+/]{43}=)\n$/;

/** The note text of a checkpoint: origin, decimal size, base64 root, each on its line. C2SP tlog-checkpoint. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${Buffer.from(root).toString('base64')}\n`;
}

/** Reads the note text of a checkpoint without extension lines. Undefined for any other text. */
export function parseCheckpoint(text: string): Checkpoint | undefined {
  const [, origin = '', size = '0', root = ''] = TEXT.exec(text) ?? [];
  const checkpoint = { origin, size: BigInt(size), root: Buffer.from(root, 'base64') };
  return checkpointText(checkpoint) === text ? checkpoint : undefined;
}

/** Whether a proof shows that a checkpoint only adds to an earlier one of the same log. */
export function extendsCheckpoint(earlier: Checkpoint, later: Checkpoint, proof: readonly Hash[]): boolean {
  const claim = { earlierSize: earlier.size, earlierRoot: earlier.root, size: later.size, root: later.root };
  return earlier.origin === later.origin && verifyConsistency(claim, proof);
}

/**
 * Signs a checkpoint with the key of its log. `last` is the checkpoint the log signed before, none only for its first,
 * with the proof that this one extends it. Undefined when it does not: a log that signs both has forked.
 */
export function signCheckpoint(
  checkpoint: Checkpoint,
  key: SigningKey,
  last?: { readonly checkpoint: Checkpoint; readonly proof: readonly Hash[] },
): string | undefined {
  if (key.name !== checkpoint.origin) throw new RangeError(`${key.name} is not the key of ${checkpoint.origin}`);
  if (last && !extendsCheckpoint(last.checkpoint, checkpoint, last.proof)) return undefined;
  return signNote(checkpointText(checkpoint), key);
}

/** Opens a signed checkpoint. Its own log must be among the keys and have signed; witnesses alone are not enough. */
export function openCheckpoint(note: string, keys: readonly VerifierKey[]): OpenedCheckpoint {
  const opened = openNote(note, keys);
  if (!opened.accepted) return opened;
  const checkpoint = parseCheckpoint(opened.text);
  if (!checkpoint) return { accepted: false, fault: 'NOT_A_CHECKPOINT' };
  const byItsLog = opened.signatures.some(({ key }) => key.kind === 'LOG' && key.name === checkpoint.origin);
  if (!byItsLog) return { accepted: false, fault: 'NOT_SIGNED_BY_ITS_LOG' };
  return { accepted: true, checkpoint, signatures: opened.signatures };
}
