import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Route } from 'playwright-core';
import { describeInBrowser } from '../browser/browser.js';
import type { Preferences } from '../browser/visit.js';
import { until } from '../journeys/support/until.js';
import { Demo } from './support/demo.js';
import { Reader } from './support/reader.js';

/** A line that a checkpoint signs. */
const LINE = '/m/M1/trail/144?language=en';
const PROVEN_IF_KEY = 'Everything fits together, if the key below is the log’s own.';
const PROVEN = 'Proven: this line is what the log signed.';
const FORGED = 'This does not fit together. Do not rely on this answer.';

/** Every page of a mission, with one thing each of those that have pages of their own. */
const THINGS: Readonly<Record<string, string>> = { signals: 'SIG3', decisions: 'D03', kpis: 'K-DEL', trail: '144' };
const PAGES = readFileSync('apps/console/src/frame/pages.ts', 'utf8');
const PATHS = [...PAGES.matchAll(/\bpath: '([^']*)'/g)].map(([, path = '']) =>
  path.replace(/^\/(\w+)\/:thing$/, (_, list: string) => `/${list}/${THINGS[list] ?? ''}`),
);

/** Answers the question about a proof with something else than what the server said. */
const forging = (change: (proof: Record<string, unknown>) => void) => async (route: Route) => {
  const response = await route.fetch();
  const answer = (await response.json()) as { data?: { proof?: Record<string, unknown> } };
  if (answer.data?.proof) change(answer.data.proof);
  await route.fulfill({ response, json: answer });
};

describeInBrowser('Readers of the demo mission at the console', (browser) => {
  let demo: Demo;
  let reader: Reader;

  const begin = async (person: string, preferences: Preferences = {}): Promise<Reader> => {
    reader = await Reader.begin(browser(), demo.address, person, preferences);
    return reader;
  };
  const says = (words: string) =>
    until(
      () => reader.text(),
      (text) => text.includes(words),
    );

  beforeAll(async () => {
    demo = await Demo.start();
  }, 180_000);
  afterEach(async () => {
    expect(reader.visit.complaints).toEqual([]);
    expect(reader.foreign).toEqual([]);
    await reader.leave();
  });
  afterAll(async () => {
    await demo.stop();
  });

  it('come from all missions to a proven line by keyboard alone', async () => {
    await begin('COO');
    await reader.go('/?language=en');
    await reader.tabTo('PME-CEDRE');
    await reader.page.keyboard.press('Enter');
    await reader.settled();
    await reader.tabTo('Audit trail');
    await reader.page.keyboard.press('Enter');
    await reader.settled();
    await reader.tabTo('Line 0');
    await reader.page.keyboard.press('Enter');
    await says(PROVEN_IF_KEY);
    await reader.tabTo('Keep it without comparing');
    await reader.page.keyboard.press('Enter');
    expect(await says(PROVEN)).toContain('You keep this key.');
  });

  it.each([
    ['French', 'fr', 'light'],
    ['English', 'en', 'dark'],
  ] as const)(
    'open every page of a mission, whole, without barriers, on a telephone too: %s',
    async (...how) => {
      const [, language, colorScheme] = how;
      await begin('DIR', { colorScheme });
      expect(PATHS.length).toBeGreaterThan(20);
      for (const path of PATHS) {
        await reader.open(`/m/M1${path}?language=${language}`);
        await reader.settled();
        expect([path, reader.errors, reader.visit.complaints]).toEqual([path, [], []]);
        expect([path, await reader.barriers(), await reader.overflowOnTelephone()]).toEqual([path, [], 0]);
      }
    },
    300_000,
  );

  it('see a forged proof fail, and a changed key as an alarm', async () => {
    await begin('SPO');
    await reader.open(LINE);
    await says(PROVEN_IF_KEY);
    await reader.visit.click('Keep it without comparing');
    await says(PROVEN);
    const forge = async (change: (proof: Record<string, unknown>) => void) => {
      await reader.page.unroute('**/graphql');
      await reader.page.route('**/graphql', forging(change));
      await reader.open(LINE);
    };
    await forge((proof) => (proof['path'] as string[]).reverse());
    expect(await says(FORGED)).toContain('The hashes of the path do not lead from the line to the root');
    await forge((proof) => (proof['logKey'] = String(proof['logKey']).replace('+', '-else+')));
    expect(await says(FORGED)).toContain('The key of the log has changed');
  });

  it('see what someone else records without reloading, and yesterday as it was known', async () => {
    await begin('SPO');
    await reader.open('/m/M1/trail?on=2026-06-30&about=K-DEL&language=fr');
    const shared = await reader.text();
    await reader.open('/m/M1/dossier?language=fr');
    const acquirer = await demo.as('ACQ');
    const question = { question: 'Q9', about: ['K-MOP'], text: 'Qui relève les stocks de Valence ?' };
    await acquirer.does('askAuditQuestion', question);
    await says(question.text);
    await reader.open('/m/M1/trail?on=2026-06-30&about=K-DEL&language=fr');
    expect(await reader.text()).toBe(shared);
  });

  it('from an acquirer are led to what they were granted, and to no act but their own', async () => {
    await begin('ACQ');
    await reader.open('/m/M1?language=en');
    const menu = await reader.page.locator('nav.pages a').allInnerTexts();
    expect(menu).toContain('Decisions');
    for (const hidden of ['Weak signals', 'Friday round', 'Monthly review', 'Setting up', 'People'])
      expect(menu).not.toContain(hidden);
    const elsewhere = /\/m\/M1\/(?:signals|round|review|start|people)/;
    const links = await reader.page.locator('main a').evaluateAll((anchors) => anchors.map(String));
    expect(links.filter((link) => elsewhere.test(link))).toEqual([]);
    await reader.page.keyboard.press('Control+k');
    await reader.page.locator('dialog .palette li').first().waitFor();
    expect((await reader.page.locator('dialog .palette li').allInnerTexts()).toSorted()).toEqual([
      'Ask an audit question',
      'Lift a handover reserve',
      'Request an erasure',
      'Verify the consistency',
      'Witness a checkpoint',
    ]);
  });

  it('from an acquirer lose the room while they look, as soon as their access ends', async () => {
    await begin('ACQ');
    await reader.open('/m/M1/dossier?language=en');
    expect(await reader.text()).toContain('EV-021');
    const sponsor = await demo.as('SPO');
    await sponsor.does('revokeAuditAccess', { to: 'ACQ', reason: 'Offre retirée' });
    const left = await until(
      () => reader.text(),
      (text) => !text.includes('EV-021'),
    );
    expect(left).not.toContain('Enquête NPS');
  });
});
