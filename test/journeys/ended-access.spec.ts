import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Listener } from './support/listener.js';
import { ended, Processes, type Running } from './support/processes.js';
import type { Person } from './support/relais.js';
import { startedMission } from './support/started-mission.js';
import { until } from './support/until.js';

const MISSION = '{ mission(mission: "M1") { asOf { revision } } }';

let processes: Processes;
let here: Running, elsewhere: Running;

const refusalOf = async (person: Person) => (await person.ask(MISSION)).errors?.[0]?.extensions.refusal?.code;

beforeAll(async () => {
  processes = await Processes.start();
  const projector = await processes.projector();
  [here, elsewhere] = [await processes.api(), await processes.api()];
  await startedMission((person) => processes.as(person, here));
  projector.child.kill('SIGTERM');
  await ended(projector.child);
}, 180_000);
afterAll(() => processes.stop());

describe('Access that ends, though the read models do not follow', () => {
  it('is gone at the next request, in every process, and for whoever listens', async () => {
    const [QUA, there] = [await processes.as('QUA', here), await processes.as('QUA', elsewhere)];
    expect(await Promise.all([QUA, there].map(refusalOf))).toEqual([undefined, undefined]);
    const listener = new Listener(there);
    const outcome = listener
      .changes('M1')
      .next()
      .then(
        () => 'told something',
        (error: unknown) => JSON.stringify(error) + String(error),
      );
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
