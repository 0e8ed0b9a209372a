import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Listener } from './support/listener.js';
import { Relais, type Person } from './support/relais.js';
import { startedMission } from './support/started-mission.js';
import { claims, issuersKey, signed } from './support/tokens.js';

interface Raised {
  readonly signalRaised: {
    readonly signal: string;
    readonly detector: string;
    readonly sentence: { readonly en: string } | null;
  };
}

const SIGNALS = 'subscription { signalRaised(mission: "M1") { signal detector sentence { en } } }';

let relais: Relais;
let ADM: Person, COO: Person, DIR: Person, QUA: Person, PROD: Person;
const listeners: Listener[] = [];

function listener(person: Person): Listener {
  const made = new Listener(person);
  listeners.push(made);
  return made;
}

/** Listening has no acknowledgement: by then the server has it. */
const heardByServer = () => new Promise((resolve) => setTimeout(resolve, 500));

beforeAll(async () => {
  relais = await Relais.start('2026-01-12T09:00:00+01:00');
  const people = ['ADM', 'COO', 'DIR', 'QUA', 'PROD'].map((person) => relais.as(person));
  [ADM, COO, DIR, QUA, PROD] = (await Promise.all(people)) as [Person, Person, Person, Person, Person];
  await startedMission((person) => relais.as(person));
});

afterAll(async () => {
  await Promise.all(listeners.map((each) => each.stop()));
  await relais.stop();
});

describe('Listening to a mission over graphql-ws', () => {
  it('tells of every signal that the system raises, once, when it can be read', async () => {
    const heard = listener(DIR).listen<Raised>(SIGNALS);
    const [first, second] = [heard.next(), heard.next()];
    await heardByServer();
    for (const irritant of ['I1', 'I2', 'I3'])
      await PROD.does('reportIrritant', { irritant, topic: `bruit ${irritant}`, severity: 1 });
    await relais.passTo('2026-02-14T09:00:00+01:00');
    const { value } = (await first) as { value: Raised };
    expect(value.signalRaised).toMatchObject({ detector: 'persistent-irritants' });
    expect(value.signalRaised.sentence?.en).toContain('irritants');
    const shown = await COO.read<{ weakSignals: { signals: readonly { signal: string }[] } }>(
      '{ weakSignals(mission: "M1") { signals { signal } } }',
    );
    expect(shown.weakSignals.signals.map(({ signal }) => signal)).toContain(value.signalRaised.signal);

    await relais.passTo('2026-03-01T09:00:00+01:00');
    const { value: next } = (await second) as { value: Raised };
    expect(next.signalRaised.detector).toBe('silent-register');
  });

  it('is refused to a person who never had a role, like a mission that does not exist', async () => {
    const stranger = listener(await relais.as('NOBODY'));
    const unknown = listener(DIR);
    await expect(stranger.ask(SIGNALS)).rejects.toThrow('MISSION_UNKNOWN');
    await expect(unknown.ask(SIGNALS.replace('M1', 'M404'))).rejects.toThrow('MISSION_UNKNOWN');
  });

  it('ends when the listener’s role is taken away', async () => {
    const changes = listener(QUA).changes('M1');
    const ended = (async () => {
      for await (const change of changes) expect(change.mission).toBe('M1');
    })();
    const outcome = ended.then(
      () => 'completed',
      (error: unknown) => JSON.stringify(error) + String(error),
    );
    await heardByServer();
    await ADM.does('removeRole', { person: 'QUA', role: 'TEAM' });
    await relais.passTo('2026-03-02T09:00:00+01:00');
    await PROD.does('reportIrritant', { irritant: 'I9', topic: 'bruit', severity: 1 });
    expect(await outcome).toContain('ACCESS_EXPIRED');
  });

  it('ends when the listener’s token does, though nothing happens', async () => {
    const key = await issuersKey(relais.folder);
    const soon = { ...claims(), sub: 'DIR', exp: Math.floor(Date.now() / 1000) + 2 };
    const changes = listener(relais.bearing(await signed(key, soon))).changes('M1');
    const outcome = changes.next().then(
      () => 'told something',
      (error: unknown) => JSON.stringify(error) + String(error),
    );
    expect(await outcome).toContain('UNAUTHENTICATED');
  });

  it('forgets whoever goes away, though nothing happens: one may come as often as one goes', async () => {
    const CHANGES = 'subscription { missionChanged(mission: "M1") { revision } }';
    // As many as one person may have open at once.
    const all = Array.from({ length: 20 }, () => listener(PROD));
    const heard = all.map((each) => each.listen(CHANGES).next());
    await heardByServer();
    await Promise.all(all.map((each) => each.stop()));
    for (const each of heard) expect(await each).toEqual({ done: true, value: undefined });
    const last = listener(PROD).listen<{ missionChanged: { revision: number } }>(CHANGES).next();
    await heardByServer();
    const { revision } = await PROD.does('reportIrritant', { irritant: 'I19', topic: 'bruit I19', severity: 1 });
    expect((await last).value).toEqual({ missionChanged: { revision } });
  });

  it('any answer says how far behind the log it may be', async () => {
    const { governance } = await DIR.read<{ governance: { asOf: { lagMs: number | null } } }>(
      '{ governance(mission: "M1") { asOf { lagMs } } }',
    );
    expect(governance.asOf.lagMs).toBe(0);
  });
});
