import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ended, Processes, type Running } from './support/processes.js';
import { Receiver } from './support/receiver.js';
import type { Person } from './support/relais.js';
import { startedMission } from './support/started-mission.js';
import { until } from './support/until.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

let processes: Processes;
let api: Running;
let projector: Running;
let receiver: Receiver;
let people: Readonly<Record<'COO' | 'DIR' | 'ADM' | 'PROD', Person>>;
let ahead = 0;

const as = (person: string) => processes.as(person, api);

/** Lets time pass: no token is good for so long, so everyone signs in again. */
async function pass(ms: number): Promise<void> {
  ahead += ms;
  processes.setClocks(ahead);
  const all = await Promise.all((['COO', 'DIR', 'ADM', 'PROD'] as const).map(async (each) => [each, await as(each)]));
  people = Object.fromEntries(all) as typeof people;
}

interface Webhook {
  readonly id: string;
  readonly waiting: number;
  readonly deliveredAt: string | null;
  readonly failure: { readonly reason: string } | null;
  readonly parkedAt: string | null;
  readonly ended: string | null;
}
const FIELDS = 'id waiting deliveredAt parkedAt ended failure { reason }';

async function open(person: Person, kinds: readonly string[], mission = 'M1', url = receiver.url): Promise<Webhook> {
  const query = `mutation($kinds: [String!]!) {
    openWebhook(mission: "${mission}", url: "${url}", kinds: $kinds) { secret webhook { ${FIELDS} } }
  }`;
  const { openWebhook } = await person.read<{ openWebhook: { secret: string; webhook: Webhook } }>(query, { kinds });
  receiver.knows(openWebhook.secret);
  return openWebhook.webhook;
}
const webhooks = async (person: Person, mission = 'M1'): Promise<readonly Webhook[]> =>
  (
    await person.read<{ webhooks: { webhooks: readonly Webhook[] } }>(
      `{ webhooks(mission: "${mission}") { webhooks { ${FIELDS} } } }`,
    )
  ).webhooks.webhooks;
const theOne = async (id: string): Promise<Webhook> => (await webhooks(people.COO)).find((each) => each.id === id)!;
const change = (person: Person, name: string, id: string) =>
  person.read<Readonly<Record<string, Webhook | null>>>(`mutation { ${name}(id: "${id}") { ${FIELDS} } }`);

interface Told {
  readonly code: string;
  readonly whose: { readonly people: readonly { readonly person: string }[] };
}
async function parkedOnAgenda(): Promise<readonly Told[]> {
  const asked = '{ agenda(missions: ["M1"]) { edges { node { code whose { people { person } } } } } }';
  const { agenda } = await people.COO.read<{ agenda: { edges: readonly { node: Told }[] } }>(asked);
  return agenda.edges.map(({ node }) => node).filter(({ code }) => code === 'WEBHOOK_PARKED');
}

const report = (topic: string) => people.COO.does('reportIrritant', { mission: 'M1', topic, severity: 1 });

beforeAll(async () => {
  processes = await Processes.start();
  processes.shared = { ...processes.shared, WEBHOOK_ADDRESSES: 'any' };
  [api, projector] = await Promise.all([processes.api(), processes.projector()]);
  await startedMission(as);
  await pass(0);
}, 180_000);
afterAll(() => processes.stop());
beforeEach(async () => void (receiver = await Receiver.start()));
afterEach(() => receiver.stop());

async function killProjector(): Promise<void> {
  projector.child.kill('SIGKILL');
  await ended(projector.child);
  projector = await processes.projector();
}

describe('A program that is told what happens', () => {
  it('hears of everything in order, though it was down for an hour and the projector was killed twice', async () => {
    const { id } = await open(people.COO, ['mission.changed', 'question.asked', 'notice.overdue']);
    await report('bruit');
    await until(
      async () => receiver.told.length,
      (count) => count >= 1,
    );

    receiver.refuses = 503;
    const last = [];
    for (const topic of ['froid', 'retards', 'lumière']) {
      await report(topic);
      last.push(
        await until(
          () => theOne(id),
          ({ waiting, failure }) => waiting > 0 && failure?.reason === 'HTTP_503',
        ),
      );
      if (topic !== 'lumière') await killProjector();
    }
    const { revision } = await report('courants d’air');
    await pass(HOUR_MS);
    receiver.refuses = undefined;
    await until(
      async () => receiver.told.at(-1)?.data.revision,
      (told) => told === revision,
    );
    await until(
      () => theOne(id),
      ({ waiting }) => waiting === 0,
    );
    const changes = receiver.told.filter(({ type }) => type === 'mission.changed').map(({ data }) => data);
    expect(changes.map(({ after }) => after).slice(1)).toEqual(changes.map((each) => each.revision).slice(0, -1));
    expect(new Set(receiver.told.map(({ data }) => data.mission))).toEqual(new Set(['M1']));
    await change(people.COO, 'closeWebhook', id);
  }, 120_000);

  it('is parked after three days without an answer, says so, and goes on from there once it is resumed', async () => {
    const { id } = await open(people.DIR, ['mission.changed']);
    receiver.refuses = 500;
    await report('poussière');
    await until(
      () => theOne(id),
      ({ failure }) => failure?.reason === 'HTTP_500',
    );
    await pass(3 * DAY_MS + HOUR_MS);
    await until(
      () => theOne(id),
      ({ parkedAt }) => parkedAt !== null,
    );
    expect(await parkedOnAgenda()).toMatchObject([{ whose: { people: [{ person: 'DIR' }] } }]);
    const asked = receiver.asked;
    receiver.refuses = undefined;
    const { revision } = await report('odeur');
    await pass(HOUR_MS);
    expect(receiver.asked).toBe(asked);
    await change(people.DIR, 'resumeWebhook', id);
    await until(
      async () => receiver.told.at(-1)?.data.revision,
      (told) => told === revision,
    );
    expect(receiver.told[0]?.data.revision).toBeLessThan(revision!);
    expect(await theOne(id)).toMatchObject({ parkedAt: null, ended: null });
    expect(await parkedOnAgenda()).toEqual([]);
    await change(people.DIR, 'closeWebhook', id);
  }, 120_000);

  it('is told of the morning on which something is overdue', async () => {
    const { id } = await open(people.COO, ['notice.overdue', 'gate.opened']);
    await pass(40 * DAY_MS);
    const overdue = await until(
      async () => receiver.told.filter(({ type }) => type === 'notice.overdue'),
      ({ length }) => length > 0,
    );
    expect(overdue[0]?.data).toMatchObject({ mission: 'M1', code: expect.any(String), slice: expect.any(String) });
    expect(JSON.stringify(overdue)).not.toContain('Nom de');
    await change(people.COO, 'closeWebhook', id);
  }, 120_000);

  it('can be tried, and is closed for good', async () => {
    const { id } = await open(people.ADM, ['mission.changed']);
    await change(people.ADM, 'testWebhook', id);
    await until(
      async () => receiver.told.map(({ type }) => type),
      (types) => types.includes('webhook.test'),
    );
    await change(people.ADM, 'closeWebhook', id);
    expect(await webhooks(people.ADM)).not.toContainEqual(expect.objectContaining({ id }));
    const asked = receiver.asked;
    await report('vibrations');
    await pass(HOUR_MS);
    expect(receiver.asked).toBe(asked);
  }, 60_000);

  it('hears nothing more once whoever opened it may have none, and says why', async () => {
    await people.ADM.does('assignRole', { mission: 'M1', person: 'PROD', role: 'LEADERSHIP' });
    const { id } = await open(people.PROD, ['mission.changed']);
    await report('éclairage');
    await until(
      async () => receiver.told.length,
      (count) => count > 0,
    );
    await people.ADM.does('removeRole', { mission: 'M1', person: 'PROD', role: 'LEADERSHIP' });
    await until(
      () => theOne(id),
      ({ ended: why }) => why === 'ROLE_FORBIDDEN',
    );
    const told = receiver.told.length;
    await report('courrier');
    await until(
      () => theOne(id),
      ({ waiting }) => waiting === 0,
    );
    expect(receiver.told).toHaveLength(told);
  }, 60_000);
});

describe('Who has programs told, of what, and where', () => {
  const asked = (person: Person, kind: string, url = 'https://hooks.example/') =>
    person.ask(`mutation { openWebhook(mission: "M1", url: "${url}", kinds: ["${kind}"]) { secret } }`);
  const refusal = async (...asking: Parameters<typeof asked>) => {
    const { errors } = await asked(...asking);
    return errors?.[0]?.extensions.refusal?.code ?? errors?.[0]?.extensions.code;
  };

  it('is for leadership, consultants and the firm, each of what they may read', async () => {
    expect(await refusal(await as('SPO'), 'mission.changed')).toBe('ROLE_FORBIDDEN');
    expect(await refusal(await as('XYZ'), 'mission.changed')).toBe('MISSION_UNKNOWN');
    expect(await refusal(people.ADM, 'question.asked')).toBe('INVALID_INPUT');
    expect(await refusal(people.COO, 'mission.deleted')).toBe('BAD_USER_INPUT');
  });

  it('is no address of a private network, unless that is allowed', async () => {
    const strict = await processes.api({ WEBHOOK_ADDRESSES: 'public' });
    const coo = await processes.as('COO', strict);
    for (const url of ['https://127.0.0.1/', 'https://[::1]/', 'https://169.254.169.254/', 'http://93.184.215.14/'])
      expect([url, await refusal(coo, 'mission.changed', url)]).toEqual([url, 'INVALID_INPUT']);
    strict.child.kill();
    await ended(strict.child);
  }, 60_000);

  it('is no one else’s: a webhook of a mission that is not theirs is none', async () => {
    const { id } = await open(people.COO, ['mission.changed']);
    for (const name of ['closeWebhook', 'resumeWebhook', 'testWebhook'])
      expect(await change(await as('XYZ'), name, id)).toEqual({ [name]: null });
    await change(people.COO, 'closeWebhook', id);
  });
});
