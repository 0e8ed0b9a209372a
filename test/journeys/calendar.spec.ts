import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { DatabaseSync } from '@photostructure/sqlite';
import { join } from 'node:path';
import { download, type Download } from './support/downloads.js';
import type { Person, Relais } from './support/relais.js';
import { startedRelais } from './support/started-mission.js';

const OPEN = `mutation($name: String!) { openCalendar(name: $name) { path calendar { id name language usedAt revokedAt } } }`;

interface Opened {
  readonly openCalendar: {
    readonly path: string;
    readonly calendar: { readonly id: string; readonly name: string; readonly language: string };
  };
}

let relais: Relais;
let consultant: Person;
let leader: Person;
let admin: Person;
let sponsor: Person;

beforeAll(async () => {
  const started = await startedRelais('2026-03-02T08:00:00.000Z', ['COO', 'DIR', 'ADM', 'SPO']);
  ({ relais } = started);
  [consultant, leader, admin, sponsor] = started.people;
  await consultant.does('planMilestone', {
    milestone: 'J1',
    name: 'Audit, « flash »; fin',
    kind: 'FLASH_AUDIT',
    due: '2026-03-20',
  });
  await consultant.does('planMilestone', {
    milestone: 'J2',
    name: 'Dans un an',
    kind: 'FLASH_AUDIT',
    due: '2027-02-26',
  });
  await admin.does('registerPerson', { person: 'TEC', name: 'Nom de TEC' });
  await admin.does('assignRole', { person: 'TEC', role: 'TEAM' });
  await admin.does('registerPerson', { person: 'GON', name: 'Nom de GON' });
  await admin.does('assignRole', { person: 'GON', role: 'TEAM' });
  const grant = {
    to: 'ACQ',
    organisation: 'ACHAT',
    nda: 'NDA1',
    until: '2026-12-31',
    scope: ['ALL'],
    cleanTeam: false,
  };
  await sponsor.does('grantAuditAccess', grant);
  await relais.caughtUp();
});
afterAll(() => relais.stop());

const opened = async (person: Person, name = 'téléphone', language = 'fr') => {
  const { data, errors } = await person.ask<Opened>(OPEN, { name }, { 'accept-language': language });
  if (!data) throw new Error(JSON.stringify(errors));
  return data.openCalendar;
};
const at = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Download> =>
  download({ url: consultant.url, token: undefined }, path, headers);
const eventsIn = ({ bytes }: Download) =>
  new ICAL.Component(ICAL.parse(bytes.toString()) as unknown[])
    .getAllSubcomponents('vevent')
    .map((each) => new ICAL.Event(each));
const dayOf = (events: ReturnType<typeof eventsIn>, about: string) =>
  events.find(({ summary }) => summary.includes(about))?.startDate.toString();

describe('A calendar', () => {
  it('tells what is due and what is planned ahead, without a token', async () => {
    const { path, calendar } = await opened(consultant);
    expect(path).toMatch(/^\/calendar\/[\w-]{43}\.ics$/);
    expect(calendar).toMatchObject({ name: 'téléphone', language: 'fr', usedAt: null, revokedAt: null });
    const file = await at(path);
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(file.headers.get('cache-control')).toBe('private, no-cache');
    const events = eventsIn(file);
    expect([dayOf(events, 'J1'), dayOf(events, 'J2')]).toEqual(['2026-03-20', '2027-02-26']);
    const first = events.find(({ summary }) => summary.includes('J1'));
    expect(first?.summary).toMatch(/^PME-SAULE \(M1\) – .*J1/);
    expect(first?.description).toMatch(/À qui : .*\n.*\nCommande : /);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  it('speaks the language of whoever opened it, whatever program reads it', async () => {
    const { path } = await opened(leader, 'phone', 'en');
    const events = eventsIn(await at(path, { 'accept-language': 'fr' }));
    expect(events.find(({ summary }) => summary.includes('J1'))?.description).toMatch(/^Whose: /);
  });

  it('is not sent again as long as it is the same, and has the same events when it is not', async () => {
    const { path } = await opened(consultant);
    const [first, second] = [await at(path), await at(path)];
    expect(second.bytes.equals(first.bytes)).toBe(true);
    const tag = first.headers.get('etag') ?? '';
    const same = await at(path, { 'if-none-match': tag });
    expect([same.status, same.bytes.length, same.headers.get('etag')]).toEqual([304, 0, tag]);
    const uid = eventsIn(first).find(({ summary }) => summary.includes('J1'))?.uid;
    await leader.does('rescheduleMilestone', { milestone: 'J1', due: '2026-03-27', reason: 'salle prise' });
    const moved = await at(path, { 'if-none-match': tag });
    expect([
      moved.status,
      eventsIn(moved)
        .find((each) => each.uid === uid)
        ?.startDate.toString(),
    ]).toEqual([200, '2026-03-27']);
  });

  it('is listed to whom it is, without its address, and gone once it is taken back', async () => {
    const team = await relais.as('TEC');
    const { path, calendar } = await opened(team, 'bureau');
    await at(path);
    const listed = await team.read<{ me: { calendars: readonly object[] } }>(
      '{ me { calendars { id name language openedAt usedAt revokedAt } } }',
    );
    expect(listed.me.calendars).toMatchObject([{ id: calendar.id, name: 'bureau', revokedAt: null }]);
    expect(JSON.stringify(listed)).not.toContain(path.slice(10, 40));
    const revoke = (who: Person) =>
      who.read<{ revokeCalendar: object | null }>(
        'mutation($id: String!) { revokeCalendar(id: $id) { id revokedAt } }',
        { id: calendar.id },
      );
    expect(await revoke(consultant)).toEqual({ revokeCalendar: null });
    expect((await at(path)).status).toBe(200);
    expect(await revoke(team)).toMatchObject({ revokeCalendar: { id: calendar.id } });
    const [gone, never] = [await at(path), await at(`/calendar/${'A'.repeat(43)}.ics`)];
    expect([gone.status, never.status]).toEqual([404, 404]);
    expect(gone.bytes.equals(never.bytes)).toBe(true);
    expect(gone.bytes.toString()).not.toContain(path.slice(10, 40));
  });

  it('tells an acquirer and whoever has no part in a mission nothing of it, and is no visit', async () => {
    for (const person of ['ACQ', 'XYZ']) {
      const { path } = await opened(await relais.as(person));
      const file = await at(path);
      expect([file.status, eventsIn(file)]).toEqual([200, []]);
    }
    await relais.caughtUp();
    const visits = '{ auditTrail(mission: "M1", type: "AuditQueryPerformed") { totalCount } }';
    expect(await leader.read(visits)).toEqual({ auditTrail: { totalCount: 0 } });
  });

  it('is empty from the day on which its person has no part in the mission any more', async () => {
    const { path } = await opened(await relais.as('GON'));
    expect(eventsIn(await at(path)).length).toBeGreaterThan(0);
    await admin.does('removeRole', { person: 'GON', role: 'TEAM' });
    expect(eventsIn(await at(path))).toEqual([]);
  });

  it('is opened by no script, which could outlast its revocation so', async () => {
    const { data } = await consultant.ask<{ makeToken: { secret: string } }>(
      'mutation { makeToken(name: "nuit", days: 1) { secret } }',
    );
    const script = relais.bearing(data?.makeToken.secret);
    expect((await script.ask(OPEN, { name: 'x' })).errors?.[0]?.extensions.code).toBe('NOT_BY_SCRIPT');
  });

  it('is kept as a hash', async () => {
    const { path } = await opened(consultant);
    const database = new DatabaseSync(join(relais.folder, 'accounts.sqlite'), { readOnly: true });
    const rows = JSON.stringify(database.prepare('SELECT * FROM calendar').all());
    database.close();
    expect(rows).not.toContain(path.slice(10, -4));
  });
});
