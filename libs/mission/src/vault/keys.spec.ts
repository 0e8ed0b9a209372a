import { afterAll, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Keys } from './keys.js';

const folder = mkdtempSync(join(tmpdir(), 'relais-keys-'));
const file = join(folder, 'keys.sqlite');
const place = { stream: 'mission-M1', revision: 7 };
const clear = { name: 'Zoé « Martin »', email: 'zoe@example.com' };
const toSeal = { subject: 'TEC', clear };

/** Everything that the folder holds: the file, and its log beside it. */
const bytes = (): Buffer => Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));

/** The secrets as they are stored, by name. */
function stored(): ReadonlyMap<string, Buffer> {
  const database = new DatabaseSync(file, { readOnly: true });
  const rows = database.prepare('SELECT name, value FROM secret').all() as { name: string; value: Uint8Array }[];
  database.close();
  return new Map(rows.map(({ name, value }) => [name, Buffer.from(value)]));
}

afterAll(() => rmSync(folder, { recursive: true }));

describe('personal fields', () => {
  const keys = new Keys(':memory:');
  const sealed = keys.seal(toSeal, place);
  afterAll(() => keys.close());

  it('are sealed and opened again', () => {
    expect(sealed).toMatchObject({ subject: 'TEC', fields: ['name', 'email'] });
    expect(Buffer.from(sealed.text, 'base64').toString('latin1')).not.toContain('zoe@example.com');
    expect(keys.open(sealed, place)).toEqual(clear);
  });

  it('open at the place for which they were sealed alone', () => {
    expect(() => keys.open(sealed, { ...place, revision: 8 })).toThrow();
    expect(() => keys.open({ ...sealed, tag: sealed.iv }, place)).toThrow();
    expect(() => keys.open({ ...sealed, text: Buffer.alloc(40).toString('base64') }, place)).toThrow();
  });

  it('open for their subject and in their stream alone, though others have a key too', () => {
    keys.seal({ subject: 'DIR', clear }, place);
    expect(() => keys.open({ ...sealed, subject: 'DIR' }, place)).toThrow();
    keys.seal(toSeal, { ...place, stream: 'mission-M2' });
    expect(() => keys.open(sealed, { ...place, stream: 'mission-M2' })).toThrow();
  });

  it('do not open without a key, and looking makes none', () => {
    const other = new Keys(':memory:');
    expect(other.open(sealed, place)).toBeUndefined();
    expect(other.open(sealed, place)).toBeUndefined();
    other.close();
  });
});

describe('a person’s key', () => {
  it('once destroyed leaves nothing to open with, there and there alone', () => {
    const keys = new Keys(file);
    const elsewhere = { ...place, stream: 'mission-M2' };
    const texts = [keys.seal(toSeal, place), keys.seal(toSeal, elsewhere)] as const;
    const digest = keys.digest({ a: 1 });
    keys.destroy('TEC', place.stream);
    keys.destroy('TEC', place.stream);
    expect(keys.open(texts[0], place)).toBeUndefined();
    expect(keys.open(texts[1], elsewhere)).toEqual(clear);
    expect(keys.digest({ a: 1 })).toBe(digest);
    keys.close();
    const reopened = new Keys(file);
    expect(reopened.open(texts[0], place)).toBeUndefined();
    reopened.close();
  });

  it('once destroyed has no byte left in the file nor in its log', () => {
    const keys = new Keys(file);
    for (const subject of ['A', 'B', 'C']) keys.seal({ subject, clear }, place);
    const [doomed, kept] = ['B', 'C'].map((subject) => stored().get(`person:mission-M1:${subject}`)!);
    expect(bytes().includes(doomed!)).toBe(true);
    keys.destroy('B', place.stream);
    expect(bytes().includes(doomed!)).toBe(false);
    expect(bytes().includes(kept!)).toBe(true);
    keys.close();
  });
});

describe('an id made of words', () => {
  it('is the digest of them, but for what makes it a UUID of version 8', () => {
    const keys = new Keys(':memory:');
    for (let n = 0; n < 40; n++) {
      const id = keys.id({ cause: n });
      expect(keys.id({ cause: n })).toBe(id);
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      const digits = (hex: string) => [...hex.slice(0, 32)].map((digit) => parseInt(digit, 16));
      const [made, digest] = [digits(id.replaceAll('-', '')), digits(keys.digest({ id: { cause: n } }))];
      const kept = digest.map((digit, at) => (at === 12 ? 8 : at === 16 ? 8 + (digit % 4) : digit));
      expect(made).toEqual(kept);
    }
    keys.close();
  });
});
