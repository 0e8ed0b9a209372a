import { generations, openReadModels } from '#read-models';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { packageRoot } from '#files';
import { ended, Processes, type Running } from './support/processes.js';
import { until } from './support/until.js';

const root = packageRoot();

let processes: Processes;
let api: Running;
let projector: Running;

const as = (person: string) => processes.as(person, api);

const draft = {
  client: 'PME-CEDRE',
  firm: 'CAB-OPS',
  owner: 'DIR',
  context: 'GROWTH',
  horizonMonths: 9,
  plannedStart: '2026-01-12',
  plannedEnd: '2026-10-09',
  headcount: 48,
};

beforeAll(async () => {
  processes = await Processes.start();
  projector = await processes.projector();
  api = await processes.api();
}, 180_000);

afterAll(() => processes.stop());

describe('Store, projector and API as processes of their own', () => {
  it('let a command be read as soon as its answer says so', async () => {
    const admin = await as('ADM');
    expect(await admin.send('draftMission', draft)).toMatchObject({ __typename: 'Receipt', readable: true });
    const { missions } = await admin.read<{ missions: { edges: { node: { mission: string; status: string } }[] } }>(
      '{ missions { edges { node { mission status } } } }',
    );
    expect(missions.edges.map(({ node }) => node)).toEqual([{ mission: 'M1', status: 'DRAFT' }]);
  });

  it('say that they are ready, with every projection', async () => {
    for (const address of [projector.address, api.address.replace('graphql', 'health/ready')]) {
      const ready = (await (await fetch(address)).json()) as {
        ready: boolean;
        projections: unknown[];
        stopped: unknown[];
      };
      expect(ready.ready).toBe(true);
      expect(ready.projections.length).toBeGreaterThan(4);
      expect(ready.stopped).toEqual([]);
    }
  });

  it('answer a command as not readable while the projector is away, and catch up when it is back', async () => {
    const admin = await as('ADM');
    projector.child.kill('SIGTERM');
    expect(await ended(projector.child)).toBe(0);
    const sent = await admin.send('assignRole', { person: 'DIR', role: 'LEADERSHIP', commandId: randomUUID() });
    expect(sent).toMatchObject({ __typename: 'Receipt', readable: false });
    await processes.projector();
    expect(await admin.send('assignRole', { person: 'SPO', role: 'SPONSOR' })).toMatchObject({ readable: true });
  }, 60_000);

  it('make a read model again on demand, while the API answers', async () => {
    const rebuild = (name: string) =>
      spawnSync(process.execPath, [join(root, 'dist', 'apps/projector/src/rebuild.js'), name], {
        env: { PATH: process.env['PATH'], ...processes.shared },
        encoding: 'utf8',
      });
    const admin = await as('ADM');
    const rights = () => admin.read('{ governance(mission: "M1") { asOf { revision } rights { domain } } }');
    const before = await rights();
    expect(rebuild('nonsense')).toMatchObject({ status: 1, stderr: expect.stringContaining('governance') as unknown });
    expect(rebuild('governance')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('generation 2') as unknown,
    });
    const database = await openReadModels(processes.shared['READ_MODELS_PATH'] ?? '');
    const made = async () => {
      expect(await rights()).toEqual(before);
      return (await generations(database)).filter(({ name }) => name === 'governance');
    };
    const [only, ...others] = await until(made, (all) => all.length === 1 && all[0]?.generation === 2);
    expect([only?.live, others]).toEqual([true, []]);
    await database.destroy();
  }, 60_000);

  it('end in order', async () => {
    for (const child of processes.running.filter(({ exitCode }) => exitCode === null).reverse()) {
      child.kill('SIGTERM');
      expect(await ended(child)).toBe(0);
    }
  }, 60_000);
});
