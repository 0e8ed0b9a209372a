import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Accounts, SESSION_LIMITS } from './accounts.js';

const START = Date.parse('2026-03-02T08:00:00Z');
const ANA = { person: 'ANA', language: 'en' };

let folder: string;
let accounts: Accounts;
let now: number;

beforeEach(async () => {
  now = START;
  folder = mkdtempSync(join(tmpdir(), 'relais-calendars-'));
  accounts = await Accounts.open(join(folder, 'accounts.sqlite'), SESSION_LIMITS, () => now);
});
afterEach(async () => {
  await accounts.close();
  rmSync(folder, { recursive: true });
});

describe('A calendar of a person', () => {
  it('is theirs under its secret, of which nothing but a hash is kept', async () => {
    const { secret, calendar } = await accounts.calendars.open(ANA, 'phone');
    expect(secret).toMatch(/^[\w-]{43}$/);
    expect(calendar).toMatchObject({ name: 'phone', language: 'en', openedAt: new Date(START) });
    expect(await accounts.calendars.readerOf(secret)).toEqual(ANA);
    expect(await accounts.calendars.readerOf(`${secret}x`)).toBeUndefined();
    expect(readFileSync(join(folder, 'accounts.sqlite'), 'latin1')).not.toContain(secret);
    expect(readFileSync(join(folder, 'accounts.sqlite-wal'), 'latin1')).not.toContain(secret);
  });

  it('says when it was last read, to the minute', async () => {
    const { secret } = await accounts.calendars.open(ANA, 'phone');
    const used = async () => (await accounts.calendars.of('ANA'))[0]?.usedAt;
    expect(await used()).toBeUndefined();
    await accounts.calendars.readerOf(secret);
    now += 59_999;
    await accounts.calendars.readerOf(secret);
    expect(await used()).toEqual(new Date(START));
    now += 1;
    await accounts.calendars.readerOf(secret);
    expect(await used()).toEqual(new Date(START + 60_000));
  });

  it('is no one’s any more once it is taken back, by its owner alone', async () => {
    const { secret, calendar } = await accounts.calendars.open(ANA, 'phone');
    expect(await accounts.calendars.revoke('BEN', calendar.id)).toBeUndefined();
    expect(await accounts.calendars.readerOf(secret)).toEqual(ANA);
    now += 1000;
    const revoked = await accounts.calendars.revoke('ANA', calendar.id);
    expect(revoked?.revokedAt).toEqual(new Date(START + 1000));
    expect(await accounts.calendars.readerOf(secret)).toBeUndefined();
    now += 1000;
    expect(await accounts.calendars.revoke('ANA', calendar.id)).toEqual(revoked);
  });

  it('is gone with the person, and with the account that begins anew', async () => {
    const { secret } = await accounts.calendars.open(ANA, 'phone');
    const { secret: kept } = await accounts.calendars.open({ person: 'BEN', language: 'fr' }, 'laptop');
    await accounts.forget('ANA', 'M1');
    expect(await accounts.calendars.readerOf(secret)).toBeUndefined();
    expect(await accounts.calendars.of('ANA')).toEqual([]);
    expect(await accounts.calendars.readerOf(kept)).toEqual({ person: 'BEN', language: 'fr' });
    const { secret: invitation } = await accounts.invitations.make({ person: 'BEN', by: 'the service' });
    await accounts.accept(invitation, { password: 'correct horse battery' });
    expect(await accounts.calendars.readerOf(kept)).toBeUndefined();
  });
});
