import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { firstSteps } from '../../apps/standalone/src/graphiql/first-steps.js';
import { built } from './support/built.js';
import { CookieBrowser } from './support/cookie-browser.js';
import { Relais, type Person } from './support/relais.js';

const PASSWORD = 'correct horse battery';

let relais: Relais;
let base: string;
let admin: Person;

const DRAFT = {
  client: 'PME-CEDRE',
  owner: 'DIR',
  context: 'GROWTH',
  horizonMonths: 9,
  plannedStart: '2026-03-16',
  plannedEnd: '2026-12-11',
  headcount: 48,
};

beforeAll(async () => {
  relais = await Relais.start('2026-03-02T08:00:00.000Z');
  base = relais.standalone.url.replace('127.0.0.1', 'localhost').replace(/graphql$/, '');
  admin = await relais.as('ADM');
  await admin.does('draftMission', { ...DRAFT, firm: 'CAB-OPS' });
  for (const [person, role] of [
    ['COO', 'CONSULTANT'],
    ['DIR', 'LEADERSHIP'],
    ['TEC', 'TEAM'],
  ] as const) {
    await admin.does('registerPerson', { person, name: `Name of ${person}` });
    await admin.does('assignRole', { person, role });
  }
  await admin.does('assignRole', { person: 'SPO', role: 'SPONSOR' });
});
afterAll(() => relais.stop());

const LINK = 'mutation($person: String!) { invitationLink(mission: "M1", person: $person) { path person expiresAt } }';
const linkFor = async (person: string, by = admin): Promise<string> => {
  const { invitationLink } = await by.read<{ invitationLink: { path: string } }>(LINK, { person });
  return invitationLink.path;
};
const refusalOf = async (person: string, by: Person) =>
  (await by.ask(LINK, { person })).errors?.[0]?.extensions.refusal?.code;

/** Makes the account of a person with a link. */
async function accept(path: string, at = base): Promise<CookieBrowser> {
  const browser = new CookieBrowser(at);
  const fields = { invitation: path.split('/').at(-1) ?? '', password: PASSWORD, again: PASSWORD };
  expect((await browser.post('/auth/invitation', fields)).status).toBe(303);
  return browser;
}

const trail = async () => {
  await relais.caughtUp();
  const { auditTrail } = await admin.read<{
    auditTrail: { edges: { node: { type: string; actor: string; sentence: { en: string } } }[] };
  }>('{ auditTrail(mission: "M1", first: 200) { edges { node { type actor sentence { en } } } } }');
  return auditTrail.edges.map(({ node }) => node);
};

describe('an invitation into a mission', () => {
  it('is in its trail, and so is that it was accepted, and the link is nowhere', async () => {
    await admin.does('invitePerson', { person: 'COO' });
    const path = await linkFor('COO');
    const browser = await accept(path);
    const { said } = await browser.json('/graphql', { query: '{ mission(mission: "M1") { status } }' });
    expect(said).toMatchObject({ data: { mission: { status: 'DRAFT' } } });

    const lines = await trail();
    expect(lines.filter(({ type }) => /Invit/.test(type)).map(({ actor, sentence }) => [actor, sentence.en])).toEqual(
      expect.arrayContaining([
        ['ADM', 'COO is invited to sign in.'],
        ['SYSTEM', 'COO has accepted the invitation to sign in.'],
      ]),
    );
    expect(JSON.stringify(lines)).not.toContain(path.split('/').at(-1));
    expect(await admin.send('invitePerson', { person: 'COO' })).toMatchObject({ code: 'WRONG_STATE' });
    expect(await refusalOf('COO', admin)).toBe('WRONG_STATE');
  });

  it('is for the firm’s administration, and its link for whoever was invited', async () => {
    for (const person of ['COO', 'DIR', 'SPO']) {
      const other = await relais.as(person);
      expect(await other.send('invitePerson', { person: 'TEC' })).toMatchObject({ code: 'ROLE_FORBIDDEN' });
      expect(await refusalOf('TEC', other)).toBe('ROLE_FORBIDDEN');
    }
    expect(await refusalOf('TEC', await relais.as('STRANGER'))).toBe('MISSION_UNKNOWN');
    expect(await refusalOf('TEC', admin)).toBe('WRONG_STATE');
  });

  it('takes over no one who signs in already', async () => {
    const { secret } = await relais.standalone.accounts.invitations.make({ person: 'DIR', by: 'SYSTEM' });
    await accept(`/auth/invitation/${secret}`);
    await admin.does('invitePerson', { person: 'DIR' });
    expect(await refusalOf('DIR', admin)).toBe('WRONG_STATE');
  });
});

describe('a token for scripts', () => {
  const MAKE =
    'mutation($days: Int!) { makeToken(name: "export", days: $days) { secret token { id name expiresAt } } }';
  interface Made {
    readonly makeToken: { readonly secret: string; readonly token: { readonly id: string } };
  }
  const MINE = '{ myTokens { tokens { id name usedAt revokedAt } } }';

  it('is made once, listed, used and revoked by its person', async () => {
    const coo = await relais.as('COO');
    const { makeToken } = await coo.read<Made>(MAKE, { days: 30 });
    const script = relais.bearing(makeToken.secret);
    expect((await script.ask('{ mission(mission: "M1") { status } }')).data).toMatchObject({
      mission: { status: 'DRAFT' },
    });
    const listed = await coo.ask(MINE);
    expect(listed.data).toMatchObject({ myTokens: { tokens: [{ id: makeToken.token.id, name: 'export' }] } });
    expect(JSON.stringify(listed)).not.toContain(makeToken.secret);
    expect((await script.ask(MAKE, { days: 30 })).errors?.[0]?.extensions.code).toBe('NOT_BY_SCRIPT');

    const revoke = `mutation { revokeToken(id: "${makeToken.token.id}") { revokedAt } }`;
    expect((await admin.ask(revoke)).data).toEqual({ revokeToken: null });
    expect((await script.ask(revoke)).data).toMatchObject({ revokeToken: { revokedAt: expect.any(String) } });
    expect((await script.ask(MINE)).status).toBe(401);
  });

  it('is good for a year at most', async () => {
    const { errors } = await admin.ask(MAKE, { days: 366 });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ field: 'input.days' }] });
  });
});

describe('a person who is erased', () => {
  it('has no account any more, and their session has ended', async () => {
    await admin.does('invitePerson', { person: 'TEC' });
    const browser = await accept(await linkFor('TEC'));
    const status = async () => (await browser.json('/graphql', { query: '{ __typename }' })).status;
    expect(await status()).toBe(200);
    await (await relais.as('TEC')).does('requestErasure', { subject: 'TEC', reason: 'retired' });
    await admin.does('destroySubjectKey', { subject: 'TEC' });
    expect(await status()).toBe(401);
    expect(await relais.standalone.accounts.has('TEC')).toBe(false);
  });
});

describe('an empty service', () => {
  let empty: Relais;
  let at: string;
  let program: string;
  const signedIn = new Map<string, CookieBrowser>();

  beforeAll(async () => {
    empty = await Relais.start('2026-03-02T08:00:00.000Z');
    at = new URL(empty.standalone.url.replace('127.0.0.1', 'localhost')).origin;
    program = await built('apps/invite/src/main.js');
  }, 180_000);
  afterAll(() => empty.stop());

  it('lets its administrator in by a link from whoever runs it, while it runs', async () => {
    const env = { PATH: process.env['PATH'], DATA_DIR: empty.folder, PORT: new URL(at).port };
    const { stdout } = spawnSync(process.execPath, [program, '--person', 'ADM'], { env, encoding: 'utf8' });
    const link = /^http\S+/.exec(stdout)?.[0] ?? '';
    expect(new URL(link).origin).toBe(at);
    signedIn.set('ADM', await accept(link, at));
  });

  it('has a page with the steps from there to a mission that three people draft, start and read', async () => {
    const steps = firstSteps('CAB-OPS', 'ADM', '2026-03-02');
    const page = await signedIn.get('ADM')?.get('/graphiql');
    const said: string[] = [];
    for (const { as = '', title, query } of steps) {
      expect(page?.text).toContain(title);
      const answer = await signedIn.get(as)?.json('/graphql', { query });
      const { data, errors } = answer?.said as { data: Readonly<Record<string, { path?: string }>>; errors?: unknown };
      expect([title, errors]).toEqual([title, undefined]);
      said.push(JSON.stringify(data));
      for (const [person, { path }] of Object.entries(data))
        if (path !== undefined) signedIn.set(person, await accept(path, at));
      await empty.caughtUp();
    }
    expect([...signedIn.keys()]).toEqual(['ADM', 'COO', 'DIR']);
    expect(said.filter((each) => each.includes('"Refusal"'))).toEqual([]);
    expect(said.at(-1)).toContain('"status":"ACTIVE"');
  });
});
