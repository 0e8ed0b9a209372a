import { Accounts } from '#accounts';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { describeInBrowser } from '../browser/browser.js';
import { picture } from '../browser/pictures.js';
import { Visit } from '../browser/visit.js';
import { freePort } from './support/free-port.js';
import { CLIENT, OpenId } from './support/openid.js';
import { Processes } from './support/processes.js';
import { Relais } from './support/relais.js';
import { startedMission } from './support/started-mission.js';
import { until } from './support/until.js';

/** Where GraphiQL has its question. */
const EDITOR = '.graphiql-query-editor .CodeMirror';
const QUESTION = '{ mission(mission: "M1") { client } }';

let visit: Visit;
let openId: OpenId;

/** Says at the provider who one is, and lets Relais know it. */
async function letIn(login: string, at = visit): Promise<void> {
  await at.page.locator('[name=login]').fill(login);
  await at.page.locator('[name=password]').fill('any');
  await at.click('Sign-in');
  await at.click('Continue');
}

async function signIn(base: string, login: string): Promise<void> {
  await visit.page.goto(`${base}/auth`);
  await visit.click('Sign in with the company account');
  await letIn(login);
  await visit.page.waitForURL(`${base}/auth`);
}

/** From where the provider has let them go, a page of ours asks for itself once more: they are out once it says so. */
async function signOut(base: string): Promise<void> {
  await visit.click('Sign out');
  await visit.click('Yes, sign me out');
  await visit.page.getByText('You are signed out.').waitFor();
  expect(visit.page.url()).toBe(`${base}/auth/signed-out`);
}

describeInBrowser('A role that ends, in a browser of whoever signed in by a provider', (browser) => {
  let relais: Relais;
  let base: string;

  beforeAll(async () => {
    const port = await freePort();
    base = `http://localhost:${port}`;
    openId = await OpenId.start([base], { 'quentin@client.example': 'QEN' });
    relais = await Relais.start('2026-01-12T09:00:00+01:00', {
      PORT: port,
      PUBLIC_URL: base,
      OIDC_ISSUER: openId.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_PERSON_CLAIM: 'person_code',
    });
    await startedMission((person) => relais.as(person));
    const admin = await relais.as('ADM');
    await admin.does('assignRole', { person: 'QEN', role: 'TEAM', until: '2026-01-16' });
    visit = await Visit.begin(browser());
  });
  afterAll(async () => {
    await visit.end();
    await relais.stop();
    await openId.stop();
  });

  it('is said at the next click, once its day is over', async () => {
    await signIn(base, 'quentin@client.example');
    expect(await visit.text()).toContain('Signed in: QEN');
    await visit.click('Query the ledger (GraphiQL)');
    const { page } = visit;
    await page.locator(EDITOR).waitFor();
    await page.evaluate(`document.querySelector('${EDITOR}').CodeMirror.setValue(${JSON.stringify(QUESTION)})`);
    const ask = async () => {
      await page.getByRole('button', { name: /Execute query/ }).click();
      return page.locator('.result-window').innerText();
    };
    await until(ask, (shown) => shown.includes('PME-SAULE'));
    relais.clock.standAt('2026-01-17T09:00:00+01:00');
    const refused = await until(ask, (shown) => shown.includes('ACCESS_EXPIRED'));
    expect(refused).not.toContain('PME-SAULE');
    expect(visit.complaints).toEqual([]);
  });
});

describeInBrowser('Two processes, in a browser of whoever signed in by a provider', (browser) => {
  let processes: Processes;
  let [here, elsewhere] = ['', ''];

  beforeAll(async () => {
    processes = await Processes.start();
    [here, elsewhere] = [`http://localhost:${await freePort()}`, `http://localhost:${await freePort()}`];
    openId = await OpenId.start([here, elsewhere], { 'camille@client.example': 'CAM' });
    const SESSION_KEYS = randomBytes(32).toString('base64url');
    for (const address of [here, elsewhere])
      await processes.api({
        PORT: new URL(address).port,
        PUBLIC_URL: address,
        SESSION_KEYS,
        OIDC_ISSUER: openId.issuer,
        OIDC_CLIENT_ID: CLIENT.id,
        OIDC_CLIENT_SECRET: CLIENT.secret,
        OIDC_PERSON_CLAIM: 'person_code',
      });
  }, 180_000);
  afterAll(async () => {
    await processes.stop();
    await openId.stop();
  });
  beforeEach(async () => {
    visit = await Visit.begin(browser());
  });
  afterEach(async () => {
    expect(visit.complaints).toEqual([]);
    await visit.end();
  });

  it('know the same session, and sign-out in one ends it in the other', async () => {
    await signIn(here, 'camille@client.example');
    await visit.page.goto(`${elsewhere}/auth`);
    expect(await visit.text()).toContain('Signed in: CAM');
    const kept = await visit.page.context().cookies(elsewhere);
    await visit.page.goto(`${here}/auth`);
    await signOut(here);
    await visit.page.context().addCookies(kept);
    await visit.page.goto(`${elsewhere}/auth`);
    expect(new URL(visit.page.url()).pathname).toBe('/auth/sign-in');
  });

  it('sign out at the provider too: whoever comes next has to say who they are', async () => {
    await signIn(here, 'camille@client.example');
    await signOut(here);
    await visit.click('Sign in with the company account');
    await visit.page.locator('[name=login]').waitFor();
    expect(new URL(visit.page.url()).origin).toBe(openId.issuer);
  });

  it('end the session before, though the browser does not show it on its way back', async () => {
    await signIn(here, 'camille@client.example');
    const accounts = await Accounts.open(join(processes.folder, 'accounts.sqlite'));
    const before = await accounts.sessions.countOf('CAM');
    await visit.page.goto(`${here}/auth/provider`);
    await visit.page.waitForURL(`${here}/auth`);
    expect(await accounts.sessions.countOf('CAM')).toBe(before);
    await accounts.close();
  });

  it.each(['fr-FR', 'en-GB'] as const)('have pages that look right (%s)', async (locale) => {
    const looking = await Visit.begin(browser(), { locale });
    const { page } = looking;
    const look = (name: string) => picture(page, `provider-${name}-${locale.slice(0, 2)}`);
    await page.goto(`${here}/auth`);
    await look('sign-in');
    await page.locator('a.button').click();
    await letIn('stranger@elsewhere.example', looking);
    await page.waitForURL(/callback/);
    await look('unknown');
    await page.goto(`${here}/auth/callback?code=x&state=y`);
    await look('stale');
    openId.goAway();
    await page.goto(`${here}/auth/callback?code=x&state=y`);
    await openId.serve();
    expect(looking.complaints).toEqual([]);
    await looking.end();
  });
});
