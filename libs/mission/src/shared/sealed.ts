/**
 * Personal fields. A decision hands them over in clear as `ToSeal`; the pipeline encrypts them before they are appended,
 * so that a stream only ever holds `SealedText` and decisions stay pure.
 */
export type Sealed = ToSeal | SealedText;

/** Personal fields of one person, still in clear. Never stored. */
export interface ToSeal {
  readonly subject: string;
  readonly clear: Readonly<Record<string, string>>;
}

/**
 * The same, encrypted: AES-256-GCM with the subject's own key, bound to subject, stream and revision. The ledger's
 * proof covers this text, so destroying the key erases the person and leaves the proof as it was.
 */
export interface SealedText {
  readonly subject: string;
  /** Names of the fields inside. */
  readonly fields: readonly string[];
  /** Initialisation vector, base64. */
  readonly iv: string;
  /** Authentication tag, base64. */
  readonly tag: string;
  /** Ciphertext, base64. */
  readonly text: string;
}

/** Personal fields for the pipeline to seal; those left out are not sealed. */
export const toSeal = (subject: string, fields: Readonly<Record<string, string | undefined>>): ToSeal => ({
  subject,
  clear: Object.fromEntries(
    Object.entries(fields).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ),
});

/** Names of the fields inside, which are not secret. */
export const fieldsIn = (sealed: Sealed): readonly string[] =>
  isToSeal(sealed) ? Object.keys(sealed.clear) : sealed.fields;

/** Tells what still has to be sealed. */
export const isToSeal = (value: unknown): value is ToSeal =>
  typeof value === 'object' && value !== null && 'clear' in value && 'subject' in value;
