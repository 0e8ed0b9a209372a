import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Listener } from './support/listener.js';
import { ended, Processes, type Running } from './support/processes.js';
import { Person } from './support/relais.js';
import { startedMission } from './support/started-mission.js';
import { until } from './support/until.js';

const MISSION = '{ mission(mission: "M1") { asOf { revision } } }';

let processes: Processes;
let here: Running, elsewhere: Running;

const refusalOf = async (person: Person) => (await person.ask(MISSION)).errors?.[0]?.extensions.refusal?.code;

/** How listening to the mission ends. */
const endOf = (listener: Listener): Promise<string> =>
  listener
    .changes('M1')
    .next()
    .then(
      () => 'told something',
      (error: unknown) => JSON.stringify(error) + String(error),
    );

/** Resolves when the server has taken up what was asked before: what is asked next is refused. */
const isHeard = (listener: Listener): Promise<void> =>
  expect(listener.ask('subscription { missionChanged(mission: "NO-SUCH") { revision } }')).rejects.toThrow(
    'MISSION_UNKNOWN',
  );

/** Sets the clock of every process; it goes on from there. */
const itIs = (instant: string) => processes.setClocks(Date.parse(instant) - Date.now());

beforeAll(async () => {
  processes = await Processes.start();
  itIs('2027-01-14T18:00:00+01:00');
  const projector = await processes.projector();
  [here, elsewhere] = [await processes.api(), await processes.api()];
  await startedMission((person) => processes.as(person, here));
  const ADM = await processes.as('ADM', here);
  await ADM.does('registerPerson', { person: 'ERA', name: 'Nom de ERA' });
  await ADM.does('assignRole', { person: 'ERA', role: 'TEAM', waitForReadModels: true });
  projector.child.kill('SIGTERM');
  await ended(projector.child);
}, 180_000);
afterAll(() => processes.stop());

describe('Access that ends, though the read models do not follow', () => {
  it('is gone at the next request, in every process, and for whoever listens', async () => {
    const [QUA, there] = [await processes.as('QUA', here), await processes.as('QUA', elsewhere)];
    expect(await Promise.all([QUA, there].map(refusalOf))).toEqual([undefined, undefined]);
    const listener = new Listener(there);
    const outcome = endOf(listener);
    const ADM = await processes.as('ADM', here);
    await ADM.does('removeRole', { person: 'QUA', role: 'TEAM', waitForReadModels: false });
    expect(await refusalOf(QUA)).toBe('ACCESS_EXPIRED');
    await until(
      () => refusalOf(there),
      (code) => code === 'ACCESS_EXPIRED',
    );
    expect(await outcome).toContain('ACCESS_EXPIRED');
    await listener.stop();
  });

  it('leaves that of others as it was', async () => {
    expect(await refusalOf(await processes.as('PROD', here))).toBeUndefined();
    expect(await refusalOf(await processes.as('PROD', elsewhere))).toBeUndefined();
  });
});

describe('Access by a token for scripts', () => {
  const MAKE = 'mutation { makeToken(name: "export", days: 30) { secret token { id } } }';
  interface Made {
    readonly makeToken: { readonly secret: string; readonly token: { readonly id: string } };
  }

  /** Whoever listens with a new token of a person, in every process, and what ends it. */
  async function listening(person: string) {
    const { makeToken } = await (await processes.as(person, here)).read<Made>(MAKE);
    const scripts = [here, elsewhere].map(({ address }) => new Person(address, makeToken.secret));
    const listeners = scripts.map((script) => new Listener(script));
    const outcomes = listeners.map(endOf);
    await Promise.all(listeners.map(isHeard));
    return { id: makeToken.token.id, scripts, listeners, outcomes };
  }

  async function isGone({ scripts, listeners, outcomes }: Awaited<ReturnType<typeof listening>>): Promise<void> {
    expect(await Promise.all(scripts.map(async (script) => (await script.ask(MISSION)).status))).toEqual([401, 401]);
    for (const outcome of await Promise.all(outcomes)) expect(outcome).toMatch(/UNAUTHENTICATED|ACCESS_EXPIRED/);
    await Promise.all(listeners.map((each) => each.stop()));
  }

  it('ends when the token is revoked, in every process, for whoever listens too', async () => {
    const held = await listening('COO');
    await (await processes.as('COO', here)).read(`mutation { revokeToken(id: "${held.id}") { revokedAt } }`);
    await isGone(held);
  });

  it('ends when the person is erased, in every process, for whoever listens too', async () => {
    const does = async (as: string, command: string, input: object) =>
      (await processes.as(as, here)).does(command, { waitForReadModels: false, ...input });
    const held = await listening('ERA');
    await does('ERA', 'requestErasure', { subject: 'ERA', reason: 'départ' });
    await does('ADM', 'destroySubjectKey', { subject: 'ERA' });
    await isGone(held);
  });
});

describe('Access that ends with its last day', () => {
  const LAST_DAY = '2027-01-15';
  const CODES = ['TMP', 'ACQ', 'PROD'];
  let everyone: readonly Person[];
  let outcomes: readonly Promise<string>[];
  let listeners: readonly Listener[];

  beforeAll(async () => {
    const does = async (as: string, command: string, input: object) =>
      (await processes.as(as, here)).does(command, { waitForReadModels: false, ...input });
    await does('ADM', 'registerPerson', { person: 'TMP', name: 'Nom de TMP' });
    await does('ADM', 'assignRole', { person: 'TMP', role: 'TEAM', until: LAST_DAY });
    await does('ADM', 'registerPerson', { person: 'ACQ', name: 'Nom de ACQ', organisation: 'ORG-ACQ' });
    const nda = { evidence: 'NDA', title: 'Accord', sha256: 'b'.repeat(64), effectiveOn: '2027-01-14' };
    await does('COO', 'registerEvidence', nda);
    const grant = { organisation: 'ORG-ACQ', scope: ['ALL'], nda: 'NDA', cleanTeam: false };
    await does('SPO', 'grantAuditAccess', { to: 'ACQ', until: LAST_DAY, ...grant });
    await does('COO', 'recordPersonDeparture', { person: 'PROD', lastDay: LAST_DAY });
  });
  afterAll(() => Promise.all(listeners.map((each) => each.stop())));

  it('is there on that day, in every process', async () => {
    itIs(`${LAST_DAY}T18:00:00+01:00`);
    everyone = await Promise.all(CODES.flatMap((code) => [here, elsewhere].map((at) => processes.as(code, at))));
    expect(await Promise.all(everyone.map(refusalOf))).toEqual(everyone.map(() => undefined));
    listeners = everyone.map((person) => new Listener(person));
    outcomes = listeners.map(endOf);
    await Promise.all(listeners.map(isHeard));
  });

  it('is gone on the next, though nothing happens: who listens is told, and the next request is refused', async () => {
    itIs('2027-01-16T00:01:00+01:00');
    expect(await Promise.all(outcomes)).toEqual(everyone.map(() => expect.stringContaining('ACCESS_EXPIRED')));
    expect(await Promise.all(everyone.map(refusalOf))).toEqual(everyone.map(() => 'ACCESS_EXPIRED'));
  });
});
