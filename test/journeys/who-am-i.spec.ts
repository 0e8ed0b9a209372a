import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CookieBrowser } from './support/cookie-browser.js';
import type { Person, Relais } from './support/relais.js';
import { startedRelais } from './support/started-mission.js';

const PASSWORD = 'correct horse battery';
const ME = `{ me {
  person name language firms unreadable
  missions { mission client status roles spans { role from until held } grants { scope until cleanTeam held } lastDay }
  session { way beganAt endsAt } tokens { name expiresAt }
} }`;

let relais: Relais;

beforeAll(async () => {
  const started = await startedRelais('2026-03-02T08:00:00.000Z', ['ADM', 'SPO']);
  ({ relais } = started);
  const [admin, sponsor] = started.people;
  await admin.does('registerPerson', { person: 'TEC', name: 'Nom de TEC' });
  await admin.does('assignRole', { person: 'TEC', role: 'TEAM', until: '2026-03-20' });
  const nda = { to: 'ACQ', organisation: 'ACHAT', nda: 'NDA1', until: '2026-06-30' };
  await sponsor.does('grantAuditAccess', { ...nda, scope: ['kpis', 'milestones'], cleanTeam: false });
});
afterAll(() => relais.stop());

const me = async (who: Person): Promise<unknown> => (await who.read<{ readonly me: unknown }>(ME)).me;

describe('Who the reader is', () => {
  it('says what they are in which mission, since when and how long', async () => {
    expect(await me(await relais.as('TEC'))).toMatchObject({
      ...{ person: 'TEC', name: 'Nom de TEC', firms: [], unreadable: [], session: null, tokens: [] },
      missions: [
        {
          ...{ mission: 'M1', client: 'PME-SAULE', status: 'ACTIVE', roles: ['TEAM'], grants: [], lastDay: null },
          spans: [{ role: 'TEAM', from: '2026-03-02', until: '2026-03-20', held: true }],
        },
      ],
    });
  });

  it('says to an acquirer what they were granted and until when, and names no one else', async () => {
    expect(await me(await relais.as('ACQ'))).toMatchObject({
      name: null,
      missions: [
        {
          roles: ['ACQUIRER'],
          grants: [{ scope: ['kpis', 'milestones'], until: '2026-06-30', cleanTeam: false, held: true }],
        },
      ],
    });
  });

  it('is no visit to the mission', async () => {
    const queries = async () => {
      await relais.caughtUp();
      const query = '{ auditTrail(mission: "M1", type: "AuditQueryPerformed", first: 1) { totalCount } }';
      return (await relais.as('DIR')).read(query);
    };
    const before = await queries();
    await me(await relais.as('ACQ'));
    expect(await queries()).toEqual(before);
  });

  it('names the firms of an administrator, and the missions that these have', async () => {
    const administrator = await me(await relais.as('ADM'));
    expect(administrator).toMatchObject({ firms: ['CAB-OPS'], missions: [{ roles: ['FIRM_ADMIN'], spans: [] }] });
    expect(await me(await relais.as('STRANGER'))).toMatchObject({ firms: [], missions: [] });
  });

  it('tells of a session in a browser, and of tokens', async () => {
    const { secret } = await relais.standalone.accounts.invitations.make({ person: 'TEC', by: 'SYSTEM' });
    const browser = new CookieBrowser(relais.standalone.url.replace('127.0.0.1', 'localhost').replace(/graphql$/, ''));
    await browser.post('/auth/invitation', { invitation: secret, password: PASSWORD, again: PASSWORD });
    await browser.json('/graphql', { query: 'mutation { makeToken(name: "export", days: 2) { secret } }' });
    const { said } = await browser.json('/graphql', { query: ME });
    expect(said).toMatchObject({
      data: { me: { person: 'TEC', session: { way: 'password' }, tokens: [{ name: 'export' }] } },
    });
    const { session } = (said as { data: { me: { session: { beganAt: string; endsAt: string } } } }).data.me;
    expect(session.endsAt > session.beganAt).toBe(true);
  });

  it('does not list a mission in which their role has ended', async () => {
    relais.clock.standAt('2026-03-23T08:00:00.000Z');
    expect(await me(await relais.as('TEC'))).toMatchObject({ name: null, missions: [] });
  });
});
