import { addDays, mondayOf, parisDay, parisDayEnd, weekOf } from '#calendar';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Mailbox } from './support/mailbox.js';
import { ended, Processes, type Running } from './support/processes.js';
import { startedMission } from './support/started-mission.js';
import { until } from './support/until.js';

const HOUR_MS = 3_600_000;
/** Where people reach the service; links are followed at the API itself. */
const PUBLIC_URL = 'http://localhost:4711';

let processes: Processes;
let api: Running;
let projector: Running;
let mailbox: Mailbox;
let ahead = 0;

const as = (person: string) => processes.as(person, api);
const addressOf = (person: string) => `${person.toLowerCase()}@cedre.example`;
const lettersTo = (person: string) => mailbox.lettersTo(addressOf(person));

/** Lets the time come that is so many hours after the beginning of next Monday in Paris. */
function passToMonday(hours: number): void {
  const now = Date.now() + ahead;
  const monday = addDays(mondayOf(weekOf(parisDay(new Date(now).toISOString()))), 7);
  ahead += Date.parse(parisDayEnd(addDays(monday, -1))) + hours * HOUR_MS - now;
  processes.setClocks(ahead);
}

const FIELDS = 'available weekly address language confirmedAt sentAt stopped failure { reason }';
interface Settings {
  readonly weekly: boolean;
  readonly confirmedAt: string | null;
  readonly sentAt: string | null;
  readonly stopped: string | null;
  readonly failure: { readonly reason: string } | null;
}
const settings = async (person: string): Promise<Settings> =>
  (await (await as(person)).read<{ myLetters: Settings }>(`{ myLetters { ${FIELDS} } }`)).myLetters;

async function set(person: string, language: 'fr' | 'en', weekly = true) {
  const args = `weekly: ${weekly}, address: "${addressOf(person)}", language: "${language}"`;
  return (await as(person)).ask(`mutation { setLetters(${args}) { ${FIELDS} } }`);
}

/** The link in a letter, at the API. */
const linkIn = (text: string): string => {
  const path = /http:\/\/localhost:4711(\/letters\/[\w.-]+)/.exec(text)?.[1];
  if (path === undefined) throw new Error(`No link in ${text}`);
  return new URL(path, api.address).href;
};
const post = (url: string, body = '') =>
  fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/x-www-form-urlencoded' } });

async function confirmed(person: string, language: 'fr' | 'en'): Promise<void> {
  await set(person, language);
  const [letter] = await until(
    async () => lettersTo(person),
    ({ length }) => length > 0,
  );
  expect((await post(linkIn(letter!.text))).status).toBe(200);
}

async function restartProjector(): Promise<void> {
  projector.child.kill('SIGKILL');
  await ended(projector.child);
  projector = await processes.projector();
}

beforeAll(async () => {
  mailbox = await Mailbox.start();
  processes = await Processes.start();
  const mail = { SMTP_URL: mailbox.url, SMTP_FROM: 'relais@cabinet.example', PUBLIC_URL };
  processes.shared = { ...processes.shared, ...mail };
  const sealing = { SESSION_KEYS: Buffer.alloc(32, 1).toString('base64url') };
  [api, projector] = await Promise.all([processes.api(sealing), processes.projector()]);
  await startedMission(as);
}, 180_000);
afterAll(async () => {
  await processes.stop();
  await mailbox.stop();
});

describe('Letters', () => {
  it('go to an address only once it is confirmed, which opening the link does not do', async () => {
    await set('COO', 'fr');
    const [letter] = await until(
      async () => lettersTo('COO'),
      ({ length }) => length > 0,
    );
    expect(letter?.text).toContain('Confirmez votre adresse');
    const page = await fetch(linkIn(letter!.text));
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<form method="post">')]);
    expect(await settings('COO')).toMatchObject({ weekly: true, confirmedAt: null });
    expect((await post(linkIn(letter!.text))).status).toBe(200);
    expect((await settings('COO')).confirmedAt).not.toBeNull();
    expect((await post(`${linkIn(letter!.text)}x`)).status).toBe(404);
    expect(lettersTo('COO')).toHaveLength(1);
  }, 60_000);

  it('tell people on Monday morning what needs them, each in their language, once, though the projector dies', async () => {
    await confirmed('DIR', 'en');
    passToMonday(5);
    await restartProjector();
    expect(lettersTo('COO')).toHaveLength(1);
    let deaths = 0;
    mailbox.onTaken = async () => {
      // Taken, and whoever sent it never hears of it.
      if (deaths++ === 0) await restartProjector();
    };
    passToMonday(6 - 7 * 24);
    const both = await until(
      async () => [lettersTo('COO'), lettersTo('DIR')],
      (all) => all.every(({ length }) => length === 2),
    );
    await until(
      async () => [await settings('COO'), await settings('DIR')],
      (all) => all.every(({ sentAt }) => sentAt !== null),
    );
    const [french = '', english = ''] = both.map((all) => all[1]?.text);
    expect(french).toContain('Cette semaine,');
    expect(english).toContain('This week');
    for (const text of [french, english]) {
      expect(text).toMatch(/PME-SAULE \(M1\)/);
      expect(text).toMatch(/^List-Unsubscribe: <http:\/\/localhost:4711\/letters\//m);
      expect(text).toMatch(/^List-Unsubscribe-Post: List-Unsubscribe=One-Click/m);
      expect(text).not.toMatch(/<img|Nom de/);
    }
    expect(mailbox.taken.length).toBeGreaterThan(mailbox.lettersTo(addressOf('COO')).length + 2);
    mailbox.onTaken = () => Promise.resolve();
  }, 120_000);

  it('end with one click, without signing in', async () => {
    const [, letter] = lettersTo('DIR');
    const link = /^List-Unsubscribe: <([^>]+)>/m.exec(letter?.text ?? '')?.[1] ?? '';
    expect((await post(linkIn(link), 'List-Unsubscribe=One-Click')).status).toBe(200);
    expect(await settings('DIR')).toMatchObject({ weekly: false });
  });

  it('are tried again where they are refused for now, and end where they are refused for good', async () => {
    mailbox.refused.set(addressOf('SPO'), 451).set(addressOf('PROD'), 550);
    await Promise.all([set('SPO', 'fr'), set('PROD', 'fr')]);
    await until(
      () => settings('SPO'),
      ({ failure }) => failure?.reason === 'SMTP_451',
    );
    await until(
      () => settings('PROD'),
      ({ stopped }) => stopped === 'SMTP_550',
    );
    mailbox.refused.clear();
    await until(
      async () => lettersTo('SPO'),
      ({ length }) => length === 1,
    );
    expect(lettersTo('PROD')).toEqual([]);
    expect(await settings('PROD')).toMatchObject({ confirmedAt: null, stopped: 'SMTP_550' });
  }, 60_000);

  it('ask about no other address a moment later', async () => {
    const query = 'mutation { setLetters(weekly: true, address: "autre@cedre.example") { weekly } }';
    const { errors } = await (await as('SPO')).ask(query);
    expect(errors?.[0]?.extensions.refusal?.code).toBe('INVALID_INPUT');
  });
});
