import { openNote, parseVerifierKey, type VerifierKey } from '#proof';

/**
 * Is this the cosignature of a witness over a signed note? It is two lines of text, each as the witness' own tools write
 * it: their verifier key, `<name>+<id>+<key>`, and below it their signature line, `— <name> <signature>`. The key comes
 * along because the ledger keeps no list of witnesses: what is checked is that the holder of this key signed this very
 * note as a witness. Whose key it is, a reader learns from the witness, not from the ledger. C2SP signed-note,
 * tlog-cosignature.
 */
export function cosigns(cosignature: string, note: string): boolean {
  const [encoded = '', signature = '', ...more] = cosignature.split(/\r?\n/);
  const key = more.length === 0 ? witnessKey(encoded) : undefined;
  return key !== undefined && openNote(`${note}${signature}\n`, [key]).accepted;
}

function witnessKey(encoded: string): VerifierKey | undefined {
  try {
    const key = parseVerifierKey(encoded);
    return key.kind === 'WITNESS' ? key : undefined;
  } catch {
    return undefined;
  }
}
