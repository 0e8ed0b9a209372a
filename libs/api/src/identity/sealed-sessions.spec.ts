import { Accounts } from '#accounts';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { SealedSessions } from './sealed-sessions.js';
import { Sealer } from './sealer.js';

const ID_TOKEN = 'header.payload.signature';

let accounts: Accounts;
const key = randomBytes(32);

beforeEach(async () => {
  accounts = await Accounts.open(':memory:');
});
afterEach(() => accounts.close());

const sealedBy = (...keys: Uint8Array[]) => new SealedSessions(accounts.sessions, new Sealer(keys));
const valueOf = (cookie: string) => cookie.slice(cookie.indexOf('=') + 1, cookie.indexOf(';'));
const camille = { person: 'CAM', way: 'provider', before: undefined, idToken: ID_TOKEN } as const;

describe('a session that began by an ID token', () => {
  it('gives it back for the sign-out, and keeps it sealed', async () => {
    const sessions = sealedBy(key);
    const session = await sessions.find(valueOf(await sessions.begin(camille)));
    expect(session?.hint).not.toContain('payload');
    expect(session && (await sessions.idTokenOf(session))).toBe(ID_TOKEN);
  });

  it('has none once its key was dropped', async () => {
    const session = await sealedBy(key).find(valueOf(await sealedBy(key).begin(camille)));
    expect(session && (await sealedBy(randomBytes(32)).idTokenOf(session))).toBeUndefined();
  });

  it('ends when another begins in its place', async () => {
    const sessions = sealedBy(key);
    const before = valueOf(await sessions.begin(camille));
    const after = valueOf(await sessions.begin({ person: 'DOM', way: 'demo', before }));
    expect(await sessions.find(before)).toBeUndefined();
    expect(await sessions.find(after)).toMatchObject({ person: 'DOM', hint: undefined });
  });
});
