import { createPrivateKey, createPublicKey, hash, type KeyObject } from 'node:crypto';

/** What a signature states: LOG signs a note's text, WITNESS cosigns a checkpoint with the time it was seen. */
export type SignatureKind = 'LOG' | 'WITNESS';

/** An Ed25519 public key that may sign notes. */
export interface VerifierKey {
  /** Name of the signer, for a log its origin. */
  readonly name: string;
  readonly kind: SignatureKind;
  /**
   * First 4 bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key): together with the name it tells whose a signature is.
   */
  readonly id: Uint8Array;
  readonly publicKey: KeyObject;
}

/** An Ed25519 key that signs notes. */
export interface SigningKey extends VerifierKey {
  readonly privateKey: KeyObject;
}

/** Signature type bytes of C2SP signed-note and tlog-cosignature. */
const TYPE_BYTES = { LOG: 0x01, WITNESS: 0x04 };
const NAME = /^[^\s\p{Cc}+]+$/u;
const VKEY = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/;
/** DER headers of a raw Ed25519 key, RFC 8410. */
const SPKI = Buffer.from('302a300506032b6570032100', 'hex');
const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

function rawPublicKey(publicKey: KeyObject): Buffer {
  return publicKey.export({ format: 'der', type: 'spki' }).subarray(SPKI.length);
}

function keyOf(name: string, kind: SignatureKind, publicKey: KeyObject): VerifierKey {
  if (!NAME.test(name)) throw new RangeError(`not a key name: ${name}`);
  const hashed = [Buffer.from(`${name}\n`), Uint8Array.of(TYPE_BYTES[kind]), rawPublicKey(publicKey)];
  const id = hash('sha256', Buffer.concat(hashed), 'buffer').subarray(0, 4);
  return { name, kind, id, publicKey };
}

/**
 * The signing key of a 32-byte Ed25519 seed. The seed is the secret: it comes from the installation, never from the
 * log.
 */
export function signingKey(name: string, kind: SignatureKind, seed: Uint8Array): SigningKey {
  if (seed.length !== 32) throw new RangeError('an Ed25519 seed has 32 bytes');
  const privateKey = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  return { ...keyOf(name, kind, createPublicKey(privateKey)), privateKey };
}

/** A public key as text to hand out, `<name>+<hex id>+<base64(type ‖ key)>`. C2SP signed-note. */
export function formatVerifierKey({ name, kind, id, publicKey }: VerifierKey): string {
  const material = Buffer.concat([Uint8Array.of(TYPE_BYTES[kind]), rawPublicKey(publicKey)]);
  return `${name}+${Buffer.from(id).toString('hex')}+${material.toString('base64')}`;
}

/**
 * Reads a public key handed out as text. Throws RangeError on anything but an Ed25519 log or witness key with its own
 * id.
 */
export function parseVerifierKey(text: string): VerifierKey {
  const [, name = '', , encoded = ''] = VKEY.exec(text) ?? [];
  const material = Buffer.from(encoded, 'base64');
  const kind = material[0] === TYPE_BYTES.LOG ? 'LOG' : material[0] === TYPE_BYTES.WITNESS ? 'WITNESS' : undefined;
  if (!kind || material.length !== 33) throw new RangeError(`not an Ed25519 verifier key: ${text}`);
  const spki = Buffer.concat([SPKI, material.subarray(1)]);
  const key = keyOf(name, kind, createPublicKey({ key: spki, format: 'der', type: 'spki' }));
  if (formatVerifierKey(key) !== text) throw new RangeError(`not the verifier key it says: ${text}`);
  return key;
}
