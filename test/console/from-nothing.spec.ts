import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { describeInBrowser } from '../browser/browser.js';
import { picture } from '../browser/pictures.js';
import { Visit } from '../browser/visit.js';
import { Relais } from '../journeys/support/relais.js';

const PASSWORD = 'correct horse battery';
const DIGEST = 'f78ff15babe6eb5d0d49788b0ac33001ba4628a09fa756ce797c7ff5ae69d036';

type Typed = string | readonly string[] | readonly Readonly<Record<string, Typed>>[];

let relais: Relais;
let base: string;
let visit: Visit;

/** Accepts an invitation in a browser of their own. */
async function comeAs(person: string): Promise<void> {
  const { secret } = await relais.standalone.accounts.invitations.make({ person, by: 'ADM' });
  await visit.page.goto(`${base}/auth/invitation/${secret}`);
  await visit.page.locator('[name=password]').fill(PASSWORD);
  await visit.page.locator('[name=again]').fill(PASSWORD);
  await visit.click('Save and sign in');
}

/** Another person at another browser. */
async function next(person: string): Promise<void> {
  expect(visit.complaints).toEqual([]);
  await visit.end();
  visit = await Visit.begin(browserOf());
  await comeAs(person);
  await visit.page.goto(`${base}/console/m/M1?language=en`);
}

let browserOf: () => Parameters<typeof Visit.begin>[0];

async function fill(name: string, typed: Typed): Promise<void> {
  const { page } = visit;
  if (typeof typed !== 'string') {
    for (const [at, each] of typed.entries()) {
      if (at > 0) await page.locator(`form.command fieldset[name="${name}"] > button`).last().click();
      if (typeof each === 'string') await fill(`${name}.${at}`, each);
      else for (const [part, value] of Object.entries(each)) await fill(`${name}.${at}.${part}`, value);
    }
    return;
  }
  const named = (tag: string) => page.locator(`form.command ${tag}[name="${name}"]`);
  if ((await named('select').count()) > 0) await named('select').selectOption({ label: typed });
  else if ((await named('fieldset').count()) > 0) await named('fieldset').getByLabel(typed, { exact: true }).check();
  else await named('').fill(typed);
}

/** Finds a command by its label, as anyone does, fills in its form and records it. */
async function record(label: string, values: Readonly<Record<string, Typed>>): Promise<string> {
  const { page } = visit;
  await page.locator('[aria-keyshortcuts]').waitFor();
  await page.keyboard.press('Control+k');
  await page.locator('dialog [type=search]').fill(label);
  await page.locator('dialog').getByRole('button', { name: label, exact: true }).click();
  await page.locator('form.command').waitFor();
  await page.locator('form.command summary').click();
  for (const [name, typed] of Object.entries(values)) await fill(name, typed);
  await page.locator('form.command').getByRole('button', { name: 'Record', exact: true }).click();
  const done = page.locator('dialog .recorded, dialog [role=alert], dialog .fault').first();
  await done.waitFor();
  const said = await page.locator('dialog').innerText();
  expect(said).toContain('Recorded');
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
  return said;
}

describeInBrowser('A mission from nothing, in a browser alone', (browser) => {
  browserOf = browser;
  beforeAll(async () => {
    relais = await Relais.start('2026-03-02T09:00:00+01:00');
    base = new URL(relais.standalone.url.replace('127.0.0.1', 'localhost')).origin;
  }, 60_000);
  afterAll(() => relais.stop());
  beforeEach(async () => {
    visit = await Visit.begin(browser());
  });
  afterEach(() => visit.end());

  it('is drafted, framed, signed, started and fed by the people of it', async () => {
    await comeAs('ADM');
    await visit.click('Open the console');
    await visit.page.goto(`${base}/console/?language=en`);
    await visit.page.getByText('You take part in no mission yet.').waitFor();
    await record('Draft a mission', {
      ...{ mission: 'M1', client: 'PME-SAULE', firm: 'CAB-OPS', owner: 'DIR', context: 'Preparation of the sale' },
      ...{ horizonMonths: '12', plannedStart: '02/03/2026', plannedEnd: '26/02/2027', headcount: '62' },
      people: [
        { person: 'COO', name: 'Camille Roussel', organisation: 'CAB-OPS', roles: 'Consultant' },
        { person: 'DIR', name: 'Hubert Delaunay', organisation: 'PME-SAULE', roles: 'Leadership' },
        { person: 'SPO', name: 'Anne Marchetti', organisation: 'PME-SAULE', roles: 'Sponsor' },
        { person: 'PROD', name: 'Yannick Le Floc’h', organisation: 'PME-SAULE', roles: 'Team' },
      ],
    });
    await visit.page.getByRole('link', { name: 'PME-SAULE' }).waitFor();

    await next('COO');
    await visit.page.getByRole('link', { name: 'Setting up' }).click();
    await visit.page.getByRole('heading', { name: 'Still missing' }).waitFor();
    await picture(visit.page, 'console-setting-up');
    await record('Define the scope', {
      included: ['production', 'quality'],
      excluded: ['financing'],
      sites: ['Nantes'],
    });
    await record('Open the transfer plan', { plan: 'KT-1', receivers: ['PROD'], due: '2026-12-18' });
    await record('Apply a mission template', {
      template: 'Preparation of the sale',
      start: '2026-03-02',
      parts: 'KPIs',
      lead: 'PROD',
    });

    await next('DIR');
    await record('Set the reporting line', { to: 'DIR', cadence: 'Weekly' });
    await record('Appoint the sponsor', { sponsor: 'SPO', commitments: ['arbitrates within five days'] });
    await record('Declare an issue', {
      issue: 'E1',
      type: 'Owner dependency',
      statement: 'Every quotation passes by the owner',
    });
    await record('Set an objective', {
      ...{ issue: 'E1', kpi: 'KPI2', baseline: '11,8', target: '8', due: '2026-12-18' },
      ...{ feasible: 'two people can quote by summer', relevant: 'a buyer will look at it' },
    });

    await next('SPO');
    await record('Register evidence', {
      title: 'Signed mandate',
      evidence: 'EV-MANDATE',
      sha256: DIGEST,
      effectiveOn: '2026-03-02',
    });
    await record('Record the signed mandate', {
      signatories: ['DIR', 'SPO', 'CAB-OPS'],
      document: 'EV-MANDATE',
      sha256: DIGEST,
    });

    await next('COO');
    await visit.page.getByRole('link', { name: 'Setting up' }).click();
    await visit.page.getByRole('button', { name: 'Start the mission' }).click();
    await visit.page.locator('form.command').getByRole('button', { name: 'Record', exact: true }).click();
    await visit.page.locator('dialog .recorded').waitFor();
    await visit.page.keyboard.press('Escape');
    await visit.page.getByText('The mission is running.').waitFor();

    await relais.passTo('2026-03-06T16:00:00+01:00');
    await record('Record the weekly tally', {
      ...{ week: '2026-W10', openDays: '5', clarifications: '4', contributors: '9', invited: '12' },
      ...{ ownerDecisions: '6', opsDecisions: '10', ritualsHeld: '1', ritualsPlanned: '1' },
    });
    await record('Measure a KPI', { kpi: 'KPI2', period: '2026-02', value: '11,8' });
    await record('Identify a process', { process: 'P1', name: 'Quotation', critical: 'yes', owner: 'PROD' });
    await record('Document a process', { process: 'P1', version: '1', document: 'EV-P1', author: 'PROD' });

    await next('DIR');
    await record('Take a decision', {
      domain: 'production',
      title: 'Quote twice a week',
      chosen: 'Tuesday and Friday',
    });
    await visit.page.getByRole('link', { name: 'Decisions' }).click();
    await visit.page.getByText('Quote twice a week').first().waitFor();
    await picture(visit.page, 'console-decisions-from-nothing');
  }, 300_000);
});
