import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describeInBrowser } from '../browser/browser.js';
import { picture } from '../browser/pictures.js';
import { Visit } from '../browser/visit.js';
import { Relais } from './support/relais.js';

const PASSWORD = 'correct horse battery';

let relais: Relais;
let base: string;
let visit: Visit;

const linkFor = async (person: string): Promise<string> => {
  const { secret } = await relais.standalone.accounts.invitations.make({ person, by: 'ADM' });
  return `${base}/auth/invitation/${secret}`;
};

/** Accepts an invitation with a password, on the page that is open. */
async function acceptWithPassword(password = PASSWORD, again = password): Promise<void> {
  await visit.page.locator('[name=password]').fill(password);
  await visit.page.locator('[name=again]').fill(again);
  await visit.click('Save and sign in');
}

async function signIn(person: string, password = PASSWORD): Promise<void> {
  await visit.page.locator('[name=person]').fill(person);
  await visit.page.locator('[name=password]').fill(password);
  await visit.click('Sign in');
}

describeInBrowser('Accounts of this service, in a browser', (browser) => {
  beforeAll(async () => {
    relais = await Relais.start('2026-03-02T08:00:00.000Z');
    base = new URL(relais.standalone.url.replace('127.0.0.1', 'localhost')).origin;
  });
  afterAll(() => relais.stop());
  beforeEach(async () => {
    visit = await Visit.begin(browser());
  });
  afterEach(async () => {
    expect(visit.complaints).toEqual([]);
    await visit.end();
  });

  it('begin with an invitation and a password, end by sign-out, and begin again', async () => {
    await visit.page.goto(await linkFor('CAM'));
    expect(await visit.text()).toContain('Invitation for CAM');
    await acceptWithPassword(PASSWORD, `${PASSWORD}!`);
    expect(await visit.text()).toContain('The two passwords differ.');
    await acceptWithPassword();
    expect(await visit.text()).toContain('Signed in: CAM');
    await visit.click('Sign out');
    expect(await visit.text()).toContain('You are signed out.');
    await visit.page.goto(`${base}/auth`);
    await signIn('CAM', 'a wrong password');
    expect(await visit.text()).toContain('Wrong person code or password.');
    await visit.page.locator('[name=password]').fill(PASSWORD);
    await visit.click('Sign in');
    expect(await visit.text()).toContain('Signed in: CAM');
  });

  it('begin with a passkey, which signs in again', async () => {
    await visit.bringDevice();
    await visit.page.goto(await linkFor('KEY'));
    await visit.click('Create a passkey on this device');
    await visit.page.waitForURL(`${base}/auth`);
    expect(await visit.text()).toContain('Signed in: KEY');
    await visit.click('Sign out');
    await visit.click('Sign in with a passkey');
    await visit.page.waitForURL(`${base}/auth`);
    expect(await visit.text()).toContain('Signed in: KEY');
  });

  it('say on the page that a device has no passkey for them', async () => {
    await visit.bringDevice();
    await visit.page.goto(`${base}/auth/sign-in`);
    await visit.click('Sign in with a passkey');
    await visit.page.getByRole('alert').waitFor();
    expect(await visit.text()).toContain('The passkey was not accepted.');
  });

  it('let a signed-in person ask on a page, with the cookie alone', async () => {
    await visit.page.goto(await linkFor('ASK'));
    await acceptWithPassword();
    await visit.click('Query the ledger (GraphiQL)');
    const answer = await visit.page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' };
      const said = await fetch('/graphql', { method: 'POST', headers, body: '{"query":"{ __typename }"}' });
      return said.json();
    });
    expect(answer).toMatchObject({ data: { __typename: 'Query' } });
  });

  it('know whoever follows a link in a mail: the page that is meant, not the sign-in', async () => {
    const elsewhere = await otherSite(`${base}/auth`, `${base}/auth/sign-in?to=/graphiql`, `${base}/auth/signed-out`);
    try {
      await visit.page.goto(await linkFor('MAIL'));
      await acceptWithPassword();
      await visit.page.goto(elsewhere.address);
      await visit.click('link 0');
      await visit.page.waitForURL(`${base}/auth`);
      await visit.page.getByRole('heading', { name: 'Signed in: MAIL' }).waitFor();
      await visit.page.goto(elsewhere.address);
      await visit.click('link 1');
      await visit.page.waitForURL(`${base}/graphiql`);
      await visit.page.goto(elsewhere.address);
      await visit.click('link 2');
      await visit.page.getByRole('heading', { name: 'Signed in: MAIL' }).waitFor();

      const stranger = await Visit.begin(browser());
      await stranger.page.goto(elsewhere.address);
      await stranger.click('link 0');
      await stranger.page.getByRole('heading', { name: 'Sign in' }).waitFor();
      expect(new URL(stranger.page.url()).pathname).toBe('/auth/sign-in');
      await stranger.end();
    } finally {
      await elsewhere.stop();
    }
  });

  it('are nothing that a form of another site could use', async () => {
    await visit.page.goto(await linkFor('CSRF'));
    await acceptWithPassword();
    const elsewhere = await otherSite();
    try {
      await visit.page.goto(elsewhere.address);
      await visit.page.setContent(`<form method="post" action="${base}/auth/sign-out"><button>Win</button></form>`);
      await visit.click('Win');
      expect(await visit.text()).toContain('comes from a page of another site');
      await visit.page.goto(`${base}/auth`);
      expect(await visit.text()).toContain('Signed in: CSRF');
    } finally {
      await elsewhere.stop();
    }
  });

  it.each(['fr-FR', 'en-GB'] as const)('have pages that look right (%s)', async (locale) => {
    const looking = await Visit.begin(browser(), { locale });
    const { page } = looking;
    const look = (name: string) => picture(page, `accounts-${name}-${locale.slice(0, 2)}`);
    await looking.bringDevice();
    const link = await linkFor('DIR');
    await page.goto(link);
    await look('invitation');
    await page.locator('[name=password]').fill(PASSWORD);
    await page.locator('[name=again]').fill(`${PASSWORD}?`);
    await page.locator('button.first').click();
    await look('invitation-refused');
    await page.locator('[name=password]').fill(PASSWORD);
    await page.locator('[name=again]').fill(PASSWORD);
    await page.locator('button.first').click();
    await look('home');
    await page.locator('form[action="/auth/sign-out"] button').first().click();
    await look('signed-out');
    await page.goto(`${base}/auth/sign-in`);
    await look('sign-in');
    await page.locator('[name=person]').fill('DIR');
    await page.locator('[name=password]').fill('a wrong password');
    await page.locator('button.first').click();
    await look('wrong');
    await page.goto(link);
    await look('link-used');
    expect(looking.complaints).toEqual([]);
    await looking.end();
  });
});

/** A page of another site, with links. */
async function otherSite(...links: readonly string[]): Promise<{ readonly address: string; stop(): Promise<void> }> {
  const list = links.map((link, at) => `<a href="${link}">link ${at}</a>`).join('<br>');
  const server: Server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<!doctype html><title>Mail</title>${list}`),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
