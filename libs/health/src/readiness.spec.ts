import { Ledger, LedgerUnavailable } from '#ledger';
import { beginGeneration, goLive, openReadModels, saveStops, type ReadDatabase } from '#read-models';
import { HttpException } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HealthController, type HealthParts } from './health.controller.js';
import { inNumbers, readiness } from './readiness.js';

const STANDING = { waiting: 3, oldest: '2026-05-04T09:00:00.000Z', parked: 1 };
const webhooks = { standing: () => Promise.resolve(STANDING) };
const NOW = new Date('2026-05-04T10:00:00.000Z');

let folder: string;
let database: ReadDatabase;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relais-readiness-'));
  database = await openReadModels(join(folder, 'read-models.sqlite'));
});
afterEach(async () => {
  await database.destroy();
  rmSync(folder, { recursive: true, force: true });
});

/** A log that ends at a position, and whose events were stored so long ago; or that cannot be reached. */
const log = (
  end: string | undefined,
  ages: Readonly<Record<string, number>> = {},
  failure?: 'head' | 'first' | 'defect',
) =>
  ({
    head: () => {
      if (failure === 'head') return Promise.reject(new LedgerUnavailable('looking', new Error('gone')));
      return Promise.resolve(end === undefined ? undefined : { position: end, created: NOW });
    },
    firstAfter: (position: string | undefined) => {
      if (failure === 'first') return Promise.reject(new LedgerUnavailable('looking', new Error('gone')));
      if (failure === 'defect') return Promise.reject(new TypeError('a defect'));
      const age = ages[position ?? 'none'];
      return Promise.resolve(age === undefined ? undefined : { position: '0', created: new Date(NOW.getTime() - age) });
    },
  }) as unknown as Ledger;

async function projection(name: string, position?: string): Promise<void> {
  await beginGeneration(database, { name, version: 1 });
  if (position !== undefined)
    await database.updateTable('projection').set({ position }).where('name', '=', name).execute();
}
const ready = (ledger: Ledger, names: readonly string[] = ['kpis', 'decisions'], bearable = 1_000) =>
  readiness({ ledger, readModels: database, webhooks, projections: names, bearableLagMs: bearable }, NOW);

describe('readiness', () => {
  it('is there while no projection lags more than can be borne', async () => {
    await projection('kpis', '20');
    await projection('decisions', '10');
    expect(await ready(log('20', { 10: 1_000 }))).toEqual({
      ready: true,
      store: 'reachable',
      readModels: 'reachable',
      projections: [
        { name: 'kpis', position: '20', lagMs: 0, remaking: null },
        { name: 'decisions', position: '10', lagMs: 1_000, remaking: null },
      ],
      stopped: [],
      foreignStreams: { count: 0, names: [] },
      webhooks: STANDING,
    });
    expect((await ready(log('20', { 10: 1_001 }))).ready).toBe(false);
  });

  it('asks of a projection that was never there how old the log is', async () => {
    expect(await ready(log('20', { none: 5_000 }), ['kpis'])).toMatchObject({
      ready: false,
      projections: [{ name: 'kpis', position: null, lagMs: 5_000, remaking: null }],
    });
    expect((await ready(log(undefined), ['kpis'])).ready).toBe(true);
  });

  it('tells how much of one that is made again is in', async () => {
    await projection('kpis', '20');
    // Those of a projection that was not asked for stand elsewhere.
    await projection('accesses', '1');
    const next = await beginGeneration(database, { name: 'kpis', version: 2 });
    await database
      .updateTable('projection')
      .set({ position: '5' })
      .where('generation', '=', 2)
      .where('name', '=', 'kpis')
      .execute();
    expect((await ready(log('20'), ['kpis'])).projections).toEqual([
      { name: 'kpis', position: '20', lagMs: 0, remaking: 0.25 },
    ]);
    await goLive(database, next);
    expect((await ready(log('20'), ['kpis'])).projections).toEqual([
      { name: 'kpis', position: '5', lagMs: 0, remaking: 1 },
    ]);
  });

  it('is not there without the store, or without the read models', async () => {
    await projection('kpis', '20');
    for (const failure of ['head', 'first'] as const) {
      expect(await ready(log('20', {}, failure), ['kpis'])).toMatchObject({
        ready: false,
        store: 'unreachable',
        readModels: 'reachable',
        projections: [{ name: 'kpis', position: '20', lagMs: 0 }],
      });
    }
    await expect(ready(log('20', {}, 'defect'), ['kpis'])).rejects.toThrow('a defect');
    await database.schema.dropTable('stop').execute();
    expect(await ready(log('20'), ['kpis'])).toMatchObject({
      ready: false,
      store: 'reachable',
      readModels: 'unreachable',
      projections: [{ name: 'kpis', position: null }],
      foreignStreams: { count: 0, names: [] },
    });
  });

  it('names a stopped stream once for all that has stopped there, and stays ready', async () => {
    await projection('kpis', '20');
    await projection('decisions', '20');
    const stop = (revision: number) => ({
      key: 'M1',
      stream: 'mission-M1',
      revision,
      reason: `Event ${revision} cannot be read`,
    });
    await database.transaction().execute(async (writer) => {
      await saveStops(writer, { name: 'kpis', generation: 1 }, [stop(3)], []);
      await saveStops(writer, { name: 'decisions', generation: 1 }, [stop(3)], []);
    });
    const found = await ready(log('20'));
    expect(found).toMatchObject({
      ready: true,
      stopped: [{ stream: 'mission-M1', line: 3, of: ['decisions', 'kpis'], why: 'Event 3 cannot be read' }],
    });
    expect(inNumbers(found)).toEqual({
      ready: true,
      store: 'reachable',
      readModels: 'reachable',
      stopped: 1,
      foreignStreams: 0,
    });
  });
});

describe('what waits for programs', () => {
  it('makes nothing unready, and neither does not knowing it', async () => {
    const unread = { standing: () => Promise.reject(new Error('database is locked')) };
    const parts = { ledger: log(undefined), readModels: database, projections: [], bearableLagMs: 1_000 };
    expect(await readiness({ ...parts, webhooks }, NOW)).toMatchObject({ ready: true, webhooks: STANDING });
    expect(await readiness({ ...parts, webhooks: unread }, NOW)).toMatchObject({ ready: true, webhooks: null });
  });
});

describe('who asks', () => {
  const parts = (ledger: Ledger): HealthParts => ({
    ledger,
    readModels: database,
    webhooks,
    projections: ['kpis'],
    bearableLagMs: 1_000,
  });
  const from = (remoteAddress: string | undefined, headers: Readonly<Record<string, string>> = {}) => ({
    socket: { remoteAddress },
    headers,
  });

  it.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])(
    'on this machine, from %s, is told names',
    async (address) => {
      await projection('kpis', '20');
      expect((await new HealthController(parts(log('20'))).ready(from(address))).stopped).toEqual([]);
    },
  );

  it.each<[string, ReturnType<typeof from>]>([
    ['another machine', from('10.0.0.7')],
    ['an address that only begins alike', from('127.0.0.1.evil')],
    ['no address', from(undefined)],
    ['a proxy on this machine', from('127.0.0.1', { 'x-forwarded-for': '10.0.0.7' })],
    ['another proxy', from('::1', { forwarded: 'for=10.0.0.7' })],
    ['one more', from('::1', { via: '1.1 proxy' })],
  ])('from %s is told numbers alone', async (_, request) => {
    await projection('kpis', '20');
    expect((await new HealthController(parts(log('20'))).ready(request)).stopped).toBe(0);
  });

  it('is answered with 503 and the same details while it is not ready', async () => {
    const refused = await new HealthController(parts(log('20', { none: 9_000 })))
      .ready(from('::1'))
      .catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(HttpException);
    expect((refused as HttpException).getStatus()).toBe(503);
    expect((refused as HttpException).getResponse()).toMatchObject({ ready: false, stopped: [] });
    expect(new HealthController(parts(log('20'))).live()).toEqual({ live: true });
  });
});
