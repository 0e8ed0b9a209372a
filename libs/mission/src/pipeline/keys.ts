import { signingKey, type SigningKey } from '#proof';
import { DatabaseSync } from '@photostructure/sqlite';
import { createCipheriv, createHmac, randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { isToSeal, type SealedText, type ToSeal } from '../shared/sealed.js';

/** Where a sealed text stands; bound into it, so that it cannot be moved. */
export interface Place {
  readonly stream: string;
  readonly revision: number;
}

/**
 * The installation's secrets, in a file of their own, apart from streams and read models: one key for each person
 * (destroying it erases the person), one key for digests of inputs, and one that signs checkpoints.
 */
export class Keys {
  private readonly database: InstanceType<typeof DatabaseSync>;

  /** @param path a file, or `:memory:` for tests. */
  constructor(path: string) {
    if (path !== ':memory:') mkdirSync(dirname(path), { recursive: true });
    this.database = new DatabaseSync(path);
    this.database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 5000;');
    this.database.exec('CREATE TABLE IF NOT EXISTS secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID');
  }

  /** HMAC-SHA256 of an input under the installation's key, hexadecimal. */
  digest(input: Readonly<Record<string, unknown>>): string {
    return createHmac('sha256', this.secret('installation')).update(canonical(input)).digest('hex');
  }

  /** Encrypts personal fields (AES-256-GCM) with the subject's own key, bound to subject and place. */
  seal({ subject, clear }: ToSeal, { stream, revision }: Place): SealedText {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.secret(`person:${subject}`), iv);
    cipher.setAAD(Buffer.from(`${subject}\n${stream}\n${revision}`));
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
    const entries = Object.entries(data).map(([name, value]) => [name, isToSeal(value) ? this.seal(value, place) : value]);
    return Object.fromEntries(entries) as Data;
  }

  /** The installation's Ed25519 key, with which it signs the checkpoints of a log under the log's name. */
  logKey(origin: string): SigningKey {
    return signingKey(origin, 'LOG', this.secret('log'));
  }

  close(): void {
    this.database.close();
  }

  private secret(name: string): Buffer {
    this.database.prepare('INSERT OR IGNORE INTO secret (name, value) VALUES (?, ?)').run(name, randomBytes(32));
    const row = this.database.prepare('SELECT value FROM secret WHERE name = ?').get(name) as { value: Uint8Array };
    return Buffer.from(row.value);
  }
}

/** JSON with sorted names: equal inputs give equal text. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
