import type { Bytes } from './bytes.js';

const SIGNATURE_LENGTH = 64;

/** Checks an Ed25519 signature by the browser; undefined where it does not know how. */
export async function checkedByBrowser(
  signature: Bytes,
  message: Bytes,
  publicKey: Bytes,
): Promise<boolean | undefined> {
  const key = await crypto.subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']).catch(() => undefined);
  return key && crypto.subtle.verify('Ed25519', key, signature, message);
}

/** Checks it by a script of ours, loaded for those browsers alone. */
export async function checkedByScript(signature: Bytes, message: Bytes, publicKey: Bytes): Promise<boolean> {
  const { verifyAsync } = await import('@noble/ed25519');
  return verifyAsync(signature, message, publicKey, { zip215: false }).catch(() => false);
}

/** Whether a signature over a message is of whoever has the key. RFC 8032. */
export async function isSignature(signature: Bytes, message: Bytes, publicKey: Bytes): Promise<boolean> {
  if (signature.length !== SIGNATURE_LENGTH) return false;
  return (
    (await checkedByBrowser(signature, message, publicKey)) ?? (await checkedByScript(signature, message, publicKey))
  );
}
