import { beginGeneration, openReadModels, putRows, ToldAdvances, type ReadDatabase } from '#read-models';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EndedAccess } from '../visibility/ended-access.js';
import { ChangeFeed } from './change-feed.js';

/** Longer than any test takes: nothing here waits until it is over. */
const QUIET_MS = 600_000;

let database: ReadDatabase;
let advances: ToldAdvances;
let feed: ChangeFeed;
let ended: EndedAccess;

beforeEach(async () => {
  database = await openReadModels(':memory:');
  await beginGeneration(database, { name: 'missions', version: 1 });
  advances = new ToldAdvances();
  ended = new EndedAccess();
  feed = new ChangeFeed(database, advances, ended);
});
afterEach(async () => {
  feed.onModuleDestroy();
  await database.destroy();
});

/** Saves that a mission has come so far. */
const save = (mission: string, revision: number) =>
  database.transaction().execute((writer) =>
    putRows(writer, 'mission_index', [
      {
        ...{ generation: 1, mission, revision, recorded_at: '2026-03-02T08:00:00.000Z', status: 'ACTIVE', people: '' },
        ...{ client: 'PME-SAULE', firm: 'CAB-OPS', planned_start: '2026-01-12', planned_end: '2026-10-09' },
      },
    ]),
  );

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the feed of changes', () => {
  it('looks when it is told that there may be something, and tells what has come since the listener did', async () => {
    await save('M1', 4);
    const changes = feed.changesOf('M1', QUIET_MS);
    const first = changes.next();
    await turn();
    await save('M1', 6);
    advances.tell();
    expect((await first).value).toMatchObject({ mission: 'M1', after: 4, revision: 6 });
    const second = changes.next();
    await turn();
    await save('M2', 1);
    advances.tell();
    await turn();
    await save('M1', 7);
    advances.tell();
    expect((await second).value).toMatchObject({ after: 6, revision: 7 });
    await changes.return(undefined);
  });

  it('ends for whoever is gone, though nothing happens', async () => {
    await save('M1', 4);
    const leaving = new AbortController();
    const changes = feed.changesOf('M1', QUIET_MS, leaving.signal);
    const next = changes.next();
    await turn();
    leaving.abort();
    expect(await next).toEqual({ done: true, value: undefined });
  });

  it('takes up whoever comes while it waits for others', async () => {
    await save('M1', 0);
    const early = feed.changesOf('M1', QUIET_MS).next();
    await turn();
    const late = feed.changesOf('M2', QUIET_MS).next();
    await turn();
    await save('M2', 3);
    advances.tell();
    expect((await late).value).toMatchObject({ mission: 'M2', after: -1, revision: 3 });
    await save('M1', 1);
    advances.tell();
    expect((await early).value).toMatchObject({ mission: 'M1', revision: 1 });
  });

  it('says that nothing has changed for so long', async () => {
    expect((await feed.changesOf('M1', 0).next()).value).toBe('look');
  });

  it('has whoever listens to a mission look when a person’s access to it has ended', async () => {
    const [here, elsewhere] = [feed.changesOf('M1', QUIET_MS), feed.changesOf('M2', QUIET_MS)];
    const [looking, other] = [here.next(), elsewhere.next()];
    await turn();
    ended.note('M1', 7);
    expect((await looking).value).toBe('look');
    const next = here.next();
    ended.note('M1', 7);
    await save('M1', 8);
    await save('M2', 1);
    advances.tell();
    expect((await next).value).toMatchObject({ revision: 8 });
    expect((await other).value).toMatchObject({ mission: 'M2', revision: 1 });
  });

  it('ends when the program does', async () => {
    const listening = feed.changesOf('M1', QUIET_MS).next();
    await turn();
    feed.onModuleDestroy();
    expect((await listening).done).toBe(true);
  });
});
