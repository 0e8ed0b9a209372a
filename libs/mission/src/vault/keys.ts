import { by } from '#decider';
import { openPrivateFile } from '#files';
import { signingKey, type SigningKey } from '#proof';
import { openShared, type Sqlite } from '#sqlite';
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { isToSeal, type SealedText, type ToSeal } from '../shared/sealed.js';

/** Where a sealed text stands; bound into it, so that it cannot be moved. */
export interface Place {
  readonly stream: string;
  readonly revision: number;
}

/**
 * The installation's secrets, in a file of their own, apart from streams and read models: keys of persons, one key for
 * digests of inputs, one that signs checkpoints, and two from which those of webhooks and letters are derived.
 *
 * A person has a key for each stream that holds sealed text about them; destroying it erases the person there. An
 * erasure is requested and recorded in one mission, so it leaves alone what other missions hold, and other firms' among
 * them. It also makes destroying safe to repeat for ever: a mission registers a person once, so a key that was
 * destroyed is never made again, and a key made elsewhere since is another one.
 */
export class Keys {
  private readonly database: Sqlite;

  /** @param path a file, or `:memory:` for tests. */
  constructor(path: string) {
    openPrivateFile(path);
    this.database = openShared(path, (database) => {
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON');
      database.exec('CREATE TABLE IF NOT EXISTS secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID');
    });
  }

  /** HMAC-SHA256 of an input under the installation's key, hexadecimal. */
  digest(input: Readonly<Record<string, unknown>>): string {
    return createHmac('sha256', this.secret('installation')).update(canonical(input)).digest('hex');
  }

  /** A UUID (RFC 9562, version 8) that the same words always give, and that cannot be foreseen without the key. */
  id(words: Readonly<Record<string, unknown>>): string {
    const hex = this.digest({ id: words });
    const variant = ((parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `8${hex.slice(13, 16)}`,
      variant + hex.slice(17, 20),
      hex.slice(20, 32),
    ].join('-');
  }

  /**
   * A key of 32 bytes for a purpose and what it is about, the same each time: it need be kept nowhere, and tells nothing
   * of any other. Each purpose has a secret of its own.
   */
  derived(purpose: 'webhooks' | 'letters', about: string): Buffer {
    return createHmac('sha256', this.secret(purpose)).update(about).digest();
  }

  /** Encrypts personal fields (AES-256-GCM) with the subject's own key, bound to subject and place. */
  seal({ subject, clear }: ToSeal, place: Place): SealedText {
    const iv = randomBytes(12);
    const cipher = createCipheriv(CIPHER, this.secret(personKey(subject, place.stream)), iv);
    cipher.setAAD(bond(subject, place));
    const text = Buffer.concat([cipher.update(JSON.stringify(clear), 'utf8'), cipher.final()]);
    return {
      subject,
      fields: Object.keys(clear),
      iv: iv.toString('base64'),
      tag: cipher.getAuthTag().toString('base64'),
      text: text.toString('base64'),
    };
  }

  /** The same data with every field that is still in clear sealed. */
  sealAll<Data extends object>(data: Data, place: Place): Data {
    return withSeals(data, (clear) => this.seal(clear, place));
  }

  /** The same data as `sealAll` would leave it, without anything in the seals: for what is never stored. */
  veilAll<Data extends object>(data: Data): Data {
    const nothing = { iv: '', tag: '', text: '' };
    return withSeals(data, ({ subject, clear }) => ({ subject, fields: Object.keys(clear), ...nothing }));
  }

  /**
   * The personal fields again, or undefined for an erased person.
   *
   * @throws Error when the text is not what was sealed, or not for this subject at this place.
   */
  open({ subject, iv, tag, text }: SealedText, place: Place): Readonly<Record<string, string>> | undefined {
    const key = this.find(personKey(subject, place.stream));
    if (!key) return undefined;
    const decipher = createDecipheriv(CIPHER, key, Buffer.from(iv, 'base64'), { authTagLength: 16 });
    decipher.setAAD(bond(subject, place));
    decipher.setAuthTag(Buffer.from(tag, 'base64'));
    const clear = Buffer.concat([decipher.update(text, 'base64'), decipher.final()]);
    return JSON.parse(clear.toString('utf8')) as Readonly<Record<string, string>>;
  }

  /**
   * Destroys a person's key for a stream, so that its bytes are left neither in the file nor in its log. Destroying it
   * again changes nothing.
   *
   * @throws Error when another process keeps the file's log in use; destroying it again then finishes the work.
   */
  destroy(subject: string, stream: string): void {
    this.database.prepare('DELETE FROM secret WHERE name = ?').run(personKey(subject, stream));
    const { busy } = this.database.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get() as { busy: number };
    if (busy !== 0) throw new Error(`The key of ${subject} for ${stream} may still be in the log of the keys.`);
  }

  /** The installation's Ed25519 key, with which it signs the checkpoints of a log under the log's name. */
  logKey(origin: string): SigningKey {
    return signingKey(origin, 'LOG', this.secret('log'));
  }

  close(): void {
    this.database.close();
  }

  private secret(name: string): Buffer {
    return this.find(name) ?? this.made(name);
  }

  /** Of several processes that make a secret at once, all have the one that came first. */
  private made(name: string): Buffer {
    this.database.prepare('INSERT OR IGNORE INTO secret (name, value) VALUES (?, ?)').run(name, randomBytes(32));
    return this.find(name) as Buffer;
  }

  private find(name: string): Buffer | undefined {
    const found: unknown = this.database.prepare('SELECT value FROM secret WHERE name = ?').get(name);
    const row = found as { value: Uint8Array } | undefined;
    return row && Buffer.from(row.value);
  }
}

/** The same data with what is still in clear sealed in some way. */
const withSeals = <Data extends object>(data: Data, seal: (clear: ToSeal) => SealedText): Data =>
  Object.fromEntries(
    Object.entries(data).map(([name, value]: [string, unknown]) => [name, isToSeal(value) ? seal(value) : value]),
  ) as Data;

const CIPHER = 'aes-256-gcm';

const personKey = (subject: string, stream: string): string => `person:${stream}:${subject}`;

/** What a sealed text is bound to. */
const bond = (subject: string, { stream, revision }: Place): Buffer =>
  Buffer.from(`${subject}\n${stream}\n${revision}`);

/** JSON with sorted names: equal inputs give equal text. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(by(([name]) => name)))
      : part,
  );
