import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DatabaseSync } from '@photostructure/sqlite';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Accounts } from './accounts.js';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const LIMITS = { idleMs: 8 * HOUR, longestMs: 7 * DAY };
const PASSWORD = 'correct horse battery';

let folder: string;
let now: number;
let accounts: Accounts;
const open = () => Accounts.open(join(folder, 'accounts.sqlite'), LIMITS, () => now);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relais-accounts-'));
  now = Date.parse('2026-03-02T08:00:00.000Z');
  accounts = await open();
});
afterEach(async () => {
  await accounts.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A link for a person from whoever runs the service, or into a mission. */
const linkFor = async (person: string, mission?: string) =>
  (await accounts.invitations.make({ person, by: 'ADM', ...(mission !== undefined && { mission }) })).secret;
const signedUp = async (person = 'COO') => accounts.accept(await linkFor(person), { password: PASSWORD });
const passkey = (id: string) => ({ id, publicKey: new Uint8Array([1, 2]), counter: 0, transports: ['internal'] });

/** All that is in the folder, as text. */
const onDisk = () =>
  readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), 'latin1'))
    .join('');

describe('accounts', () => {
  it('are in a file for its owner alone', () => {
    expect(statSync(join(folder, 'accounts.sqlite')).mode & 0o777).toBe(0o600);
  });

  it('keep no secret that could be used', async () => {
    const secrets = [
      await linkFor('DIR'),
      await accounts.sessions.begin('COO', 'password'),
      (await accounts.apiTokens.make('COO', 'export', 30)).secret,
    ];
    await signedUp();
    const kept = onDisk();
    expect(secrets.filter((secret) => kept.includes(secret))).toEqual([]);
    expect(kept).not.toContain(PASSWORD);
    expect(kept).toContain('$argon2id$');
  });
});

describe('an invitation', () => {
  it('is good once', async () => {
    const link = await linkFor('COO');
    expect(await accounts.invitations.open(link)).toMatchObject({ person: 'COO', by: 'ADM' });
    expect(await accounts.accept(link, { password: PASSWORD })).toMatchObject({ person: 'COO' });
    expect(await accounts.invitations.open(link)).toBeUndefined();
    await expect(accounts.accept(link, { password: 'another password' })).rejects.toMatchObject({
      why: 'NO_INVITATION',
    });
    expect(await accounts.passwords.verify('COO', PASSWORD)).toBe(true);
  });

  it('is good once when two accept it at the same moment in two processes', async () => {
    const other = await open();
    const link = await linkFor('COO');
    const both = await Promise.allSettled([
      accounts.accept(link, { password: PASSWORD }),
      other.accept(link, { password: PASSWORD }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await other.close();
  });

  it('is good for seven days, and until the next', async () => {
    const link = await linkFor('COO');
    now += 7 * DAY - 1;
    expect(await accounts.invitations.open(link)).toBeDefined();
    now += 1;
    expect(await accounts.invitations.open(link)).toBeUndefined();
    const replaced = await linkFor('COO');
    await linkFor('COO');
    await expect(accounts.accept(replaced, { password: PASSWORD })).rejects.toMatchObject({ why: 'NO_INVITATION' });
  });

  it('begins the account of a locked-out person anew', async () => {
    await signedUp();
    await accounts.passkeys.add('COO', passkey('old'));
    const session = await accounts.sessions.begin('COO', 'password');
    const { secret: token } = await accounts.apiTokens.make('COO', 'export', 30);
    await accounts.accept(await linkFor('COO'), { password: 'a new password' });
    expect(await accounts.passwords.verify('COO', PASSWORD)).toBe(false);
    expect(await accounts.passwords.verify('COO', 'a new password')).toBe(true);
    expect(await accounts.sessions.find(session)).toBeUndefined();
    expect(await accounts.apiTokens.personOf(token)).toBeUndefined();
    expect(await accounts.passkeys.of('COO')).toEqual([]);
  });

  it('into a mission does not take over an account that is there', async () => {
    await signedUp();
    const link = await linkFor('COO', 'M1');
    await expect(accounts.accept(link, { password: 'of whoever invites' })).rejects.toMatchObject({
      why: 'HAS_ACCOUNT',
    });
    expect(await accounts.passwords.verify('COO', PASSWORD)).toBe(true);
    expect(await accounts.invitations.open(link)).toBeDefined();
  });

  it('binds a subject of a provider to one person', async () => {
    const subject = { issuer: 'https://id.example', subject: '42' };
    await accounts.accept(await linkFor('COO'), subject);
    expect(await accounts.personOf(subject)).toBe('COO');
    expect(await accounts.personOf({ ...subject, issuer: 'https://other.example' })).toBeUndefined();
    await expect(accounts.accept(await linkFor('DIR'), subject)).rejects.toMatchObject({ why: 'TAKEN' });
    expect(await accounts.has('DIR')).toBe(false);
  });

  it('makes an account with a passkey', async () => {
    await accounts.accept(await linkFor('COO'), { passkey: passkey('k1') });
    expect(await accounts.passkeys.find('k1')).toEqual({ ...passkey('k1'), person: 'COO' });
    await accounts.passkeys.signed('k1', 7);
    expect(await accounts.passkeys.find('k1')).toMatchObject({ counter: 7 });
    expect(await accounts.passwords.verify('COO', '')).toBe(false);
  });
});

describe('a session', () => {
  it('is known by its id in every process, until one of them ends it', async () => {
    const other = await open();
    const id = await accounts.sessions.begin('COO', 'password');
    expect(await other.sessions.find(id)).toMatchObject({ person: 'COO', way: 'password' });
    await other.sessions.end(id);
    expect(await accounts.sessions.find(id)).toBeUndefined();
    await other.close();
  });

  it('remembers what the provider is told when it ends', async () => {
    const id = await accounts.sessions.begin('COO', 'provider', 'a sealed hint');
    expect(await accounts.sessions.find(id)).toMatchObject({ person: 'COO', hint: 'a sealed hint' });
  });

  it('goes on in a file that knew of no provider’s sign-out', async () => {
    const path = join(folder, 'older.sqlite');
    const file = new DatabaseSync(path);
    file.exec('CREATE TABLE session (hash TEXT PRIMARY KEY, person TEXT, way TEXT, began_at INTEGER, seen_at INTEGER)');
    file.close();
    for (let starts = 0; starts < 2; starts++) {
      const older = await Accounts.open(path, LIMITS, () => now);
      const id = await older.sessions.begin('COO', 'password');
      expect(await older.sessions.find(id)).toMatchObject({ person: 'COO', hint: undefined });
      await older.close();
    }
  });

  it('ends when it is not used for eight hours', async () => {
    const id = await accounts.sessions.begin('COO', 'password');
    now += 8 * HOUR - 1;
    expect(await accounts.sessions.find(id)).toBeDefined();
    now += 8 * HOUR - 1;
    expect(await accounts.sessions.find(id)).toBeDefined();
    now += 8 * HOUR;
    expect(await accounts.sessions.find(id)).toBeUndefined();
  });

  it('ends after seven days, however much it is used', async () => {
    const id = await accounts.sessions.begin('COO', 'password');
    for (let hours = 0; hours < 7 * 24 - 4; hours += 4) {
      now += 4 * HOUR;
      expect(await accounts.sessions.find(id)).toBeDefined();
    }
    now += 4 * HOUR;
    expect(await accounts.sessions.find(id)).toBeUndefined();
  });

  it('ends with all others of the person', async () => {
    const ids = [await accounts.sessions.begin('COO', 'password'), await accounts.sessions.begin('COO', 'passkey')];
    const other = await accounts.sessions.begin('DIR', 'password');
    expect(await accounts.sessions.countOf('COO')).toBe(2);
    await accounts.sessions.endAllOf('COO');
    expect(await Promise.all(ids.map((id) => accounts.sessions.find(id)))).toEqual([undefined, undefined]);
    expect(await accounts.sessions.find(other)).toBeDefined();
  });
});

describe('a token for scripts', () => {
  it('is its person until it is revoked, in every process', async () => {
    const other = await open();
    const { secret, token } = await accounts.apiTokens.make('COO', 'export', 30);
    expect(await other.apiTokens.personOf(secret)).toBe('COO');
    expect(await other.apiTokens.of('COO')).toEqual([{ ...token, usedAt: new Date(now) }]);
    expect(await other.apiTokens.revoke('DIR', token.id)).toBeUndefined();
    now += 1;
    expect(await other.apiTokens.revoke('COO', token.id)).toMatchObject({ revokedAt: new Date(now) });
    expect(await accounts.apiTokens.personOf(secret)).toBeUndefined();
    now += 1;
    expect(await other.apiTokens.revoke('COO', token.id)).toMatchObject({ revokedAt: new Date(now - 1) });
    await other.close();
  });

  it('expires, after a year at the latest', async () => {
    const short = await accounts.apiTokens.make('COO', 'export', 1);
    const long = await accounts.apiTokens.make('COO', 'for ever', 4_000);
    now += DAY;
    expect(await accounts.apiTokens.personOf(short.secret)).toBeUndefined();
    expect(await accounts.apiTokens.personOf(long.secret)).toBe('COO');
    now += 364 * DAY;
    expect(await accounts.apiTokens.personOf(long.secret)).toBeUndefined();
  });
});

describe('a person who is erased', () => {
  it('has nothing left but what no one can read', async () => {
    await signedUp('CAMILLE');
    const session = await accounts.sessions.begin('CAMILLE', 'password');
    await accounts.forget('CAMILLE', 'M1');
    expect(await accounts.has('CAMILLE')).toBe(false);
    expect(await accounts.sessions.find(session)).toBeUndefined();
    expect(onDisk()).not.toContain('CAMILLE');
  });

  it('keeps the account that was made after the same erasure', async () => {
    await accounts.forget('COO', 'M1');
    await signedUp();
    await accounts.forget('COO', 'M1');
    expect(await accounts.has('COO')).toBe(true);
    await accounts.forget('COO', 'M2');
    expect(await accounts.has('COO')).toBe(false);
  });
});

describe('a person whom one mission erases and another has still', () => {
  it('keeps the account until the last has erased them', async () => {
    await signedUp();
    await accounts.forget('COO', 'M1', ['M2', 'M3']);
    await accounts.forget('COO', 'M2', ['M1', 'M3']);
    expect(await accounts.has('COO')).toBe(true);
    await accounts.forget('COO', 'M3', ['M1', 'M2']);
    expect(await accounts.has('COO')).toBe(false);
  });
});

describe('a password', () => {
  it('is the same however a keyboard composes it', async () => {
    await accounts.accept(await linkFor('COO'), { password: 'déjà vu à Paris' });
    expect(await accounts.passwords.verify('COO', 'déjà vu à Paris'.normalize('NFD'))).toBe(true);
    expect(await accounts.passwords.verify('COO', 'deja vu a Paris')).toBe(false);
    expect(await accounts.passwords.verify('NOBODY', 'déjà vu à Paris')).toBe(false);
  });
});
