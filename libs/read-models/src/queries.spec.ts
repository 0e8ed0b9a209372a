import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  countAuditEntries,
  findAuditEntries,
  findEntriesOfTypes,
  lastAuditEntry,
  lastLineBefore,
} from './audit-entries.js';
import { findMentions } from './audit-mentions.js';
import { isDataError, openReadModels, ReadModelsUnavailable, type ReadDatabase } from './database.js';
import { findForeign, noteForeign } from './foreign-streams.js';
import { beginGeneration, generations, goLive, removeGeneration } from './generations.js';
import { lagMs, shareOf } from './lag.js';
import { storedMentions } from './mentions.js';
import { PoisonEvent } from './projection.js';
import { putRows } from './put-rows.js';
import { findKept, keep } from './records.js';
import { countRefusals, findRefusals } from './refusal-entries.js';
import { rehearse } from './rehearse.js';
import type { AuditEntryTable, RefusalEntryTable } from './schema.js';
import { findStops, firstStopOf, saveStops, stopsOf } from './stops.js';
import { waitForProjections } from './waiting.js';

let folder: string;
let database: ReadDatabase;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relais-queries-'));
  database = await openReadModels(join(folder, 'read-models.sqlite'));
});
afterEach(async () => {
  await database.destroy();
  rmSync(folder, { recursive: true, force: true });
});

const minute = (revision: number): string => `2026-05-04T09:${String(revision).padStart(2, '0')}:00.000Z`;
const entry = (revision: number, more: Partial<AuditEntryTable> = {}): AuditEntryTable => ({
  generation: 1,
  mission: 'M1',
  revision,
  type: 'Noted',
  slice: 'kpis',
  audience: 'ALL',
  concerns: '',
  occurred_on: '2026-05-04',
  recorded_at: minute(revision),
  actor: 'COO',
  role: 'CONSULTANT',
  about: '||',
  event: '{}',
  flags: '[]',
  ...more,
});
const refusal = (revision: number, more: Partial<RefusalEntryTable> = {}): RefusalEntryTable => ({
  generation: 1,
  mission: 'M1',
  revision,
  command: 'takeDecision',
  code: 'WRONG_STATE',
  facts: '{}',
  occurred_on: '2026-05-04',
  recorded_at: minute(revision),
  actor: 'COO',
  ...more,
});

async function trail(...rows: readonly AuditEntryTable[]): Promise<void> {
  await beginGeneration(database, { name: 'auditTrail', version: 1 });
  await database.transaction().execute((writer) => putRows(writer, 'audit_entry', rows));
}
const revisions = (rows: readonly { readonly revision: number }[]): readonly number[] =>
  rows.map(({ revision }) => revision);

describe('rows of the audit trail', () => {
  const wanted = { mission: 'M1', from: 0 } as const;
  beforeEach(() =>
    trail(
      ...[4, 3, 2, 1, 0].map((revision) => entry(revision)),
      entry(5, { slice: 'decisions', type: 'DecisionTaken', audience: 'BID1', concerns: 'BID1' }),
      entry(6, { mission: 'M2' }),
      entry(6, { generation: 2 }),
      entry(7, { concerns: 'BID2', about: storedMentions({ exact: ['K1', 'P|1'], words: ['Trésorerie'] }) }),
    ),
  );

  it('come in order, after a revision, so many at the most, of what is served of the mission alone', async () => {
    const page = (after: number, limit: number) =>
      findAuditEntries(database, { ...wanted, after, limit }).then(revisions);
    expect(await page(-1, 3)).toEqual([0, 1, 2]);
    expect(await page(2, 3)).toEqual([3, 4, 5]);
    expect(await page(5, 3)).toEqual([7]);
  });

  it.each([
    [{}, [0, 1, 2, 3, 4, 5, 7]],
    [{ from: 3 }, [3, 4, 5, 7]],
    [{ upTo: 3 }, [0, 1, 2, 3]],
    [{ recordedBefore: minute(3) }, [0, 1, 2]],
    [{ slices: ['decisions'] }, [5]],
    [{ slices: [] }, []],
    [{ audiences: ['BID1'] }, [5]],
    [{ hidden: ['BID1'] }, [0, 1, 2, 3, 4, 7]],
    [{ hidden: ['BID1', 'BID2'] }, [0, 1, 2, 3, 4]],
    [{ hidden: [] }, [0, 1, 2, 3, 4, 5, 7]],
    [{ type: 'DecisionTaken' }, [5]],
    [{ about: 'K1' }, [7]],
    [{ about: 'k1' }, []],
    [{ about: 'P|1' }, [7]],
    [{ about: 'tresorerie' }, [7]],
    [{ about: 'K' }, []],
  ])('are those that are wanted, and as many are counted: %j', async (filter, found) => {
    const all = { ...wanted, ...filter };
    expect(revisions(await findAuditEntries(database, { ...all, after: -1, limit: 100 }))).toEqual(found);
    expect(await countAuditEntries(database, all)).toBe(found.length);
  });

  it('of some types come up to a revision, in order', async () => {
    const ofTypes = (upTo: number, types: readonly string[]) =>
      findEntriesOfTypes(database, { mission: 'M1', upTo, types }).then(revisions);
    expect(await ofTypes(5, ['DecisionTaken', 'Noted'])).toEqual([0, 1, 2, 3, 4, 5]);
    expect(await ofTypes(4, ['DecisionTaken'])).toEqual([]);
    expect(await ofTypes(7, ['DecisionTaken'])).toEqual([5]);
  });

  it('end with the last one of a moment', async () => {
    const last = async (moment: object) => (await lastAuditEntry(database, { mission: 'M1', ...moment }))?.revision;
    expect(await last({})).toBe(7);
    expect(await last({ upTo: 6 })).toBe(5);
    expect(await last({ upTo: 5 })).toBe(5);
    expect(await last({ recordedBefore: minute(5) })).toBe(4);
    expect(await last({ recordedBefore: minute(0) })).toBeUndefined();
  });

  it('say what was asked for when the database does not answer', async () => {
    await database.schema.dropTable('audit_entry').execute();
    const asked = [
      () => lastLineBefore(database, 'M1', { instant: minute(1), every: 1, upTo: 5 }),
      () => findAuditEntries(database, { ...wanted, after: 0, limit: 1 }),
      () => countAuditEntries(database, wanted),
      () => lastAuditEntry(database, { mission: 'M1' }),
      () => findEntriesOfTypes(database, { mission: 'M1', upTo: 1, types: ['Noted'] }),
    ];
    for (const ask of asked) {
      await expect(ask()).rejects.toMatchObject({
        name: 'ReadModelsUnavailable',
        message: 'The read models did not answer while reading the audit trail of M1.',
      });
    }
  });
});

describe('the last of every so many lines before an instant', () => {
  const LINES = 40;

  it('is the one that looking at each of them finds', async () => {
    await trail(...Array.from({ length: LINES }, (_, revision) => entry(revision)), entry(7, { mission: 'M2' }));
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: LINES }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 0, max: LINES - 1 }),
        async (before, every, upTo) => {
          const lines = Array.from({ length: upTo + 1 }, (_, revision) => revision);
          const found = lines.findLast((revision) => revision % every === 0 && revision < before);
          expect(await lastLineBefore(database, 'M1', { instant: minute(before), every, upTo })).toBe(found);
        },
      ),
    );
  });

  it('is none of a mission without lines, and takes few looks however many there are', async () => {
    await trail(...Array.from({ length: LINES }, (_, revision) => entry(revision)));
    expect(await lastLineBefore(database, 'M9', { instant: minute(9), every: 1, upTo: LINES })).toBeUndefined();
    let looks = 0;
    const counted = database.withPlugin({
      transformQuery: ({ node }) => {
        looks++;
        return node;
      },
      transformResult: ({ result }) => Promise.resolve(result),
    });
    expect(await lastLineBefore(counted, 'M1', { instant: minute(17), every: 1, upTo: LINES - 1 })).toBe(16);
    expect(looks).toBeLessThanOrEqual(6);
  });
});

describe('mentions in the audit trail', () => {
  const about = (...names: readonly string[]) => ({ about: storedMentions({ exact: names, words: [] }) });
  const wanted = { mission: 'M1', upTo: 9, besides: [] as string[] };
  beforeEach(() =>
    trail(
      entry(3, about('K1', 'K2')),
      entry(1, about('K1')),
      entry(2, { ...about('K1'), type: 'Struck', slice: 'decisions', audience: 'BID1', concerns: 'BID1' }),
      entry(4, { ...about('K1'), mission: 'M2' }),
      entry(5, about('K10')),
    ),
  );
  const found = async (names: readonly string[], filter: object = {}) =>
    Object.fromEntries(await findMentions(database, { ...wanted, ...filter, names }));

  it('are found for each name, one as well as several, in order', async () => {
    expect(await found(['K1'])).toEqual({ K1: [1, 2, 3] });
    expect(await found(['K2'])).toEqual({ K2: [3] });
    expect(await found(['K1', 'K2', 'K3', 'K1'])).toEqual({ K1: [1, 2, 3], K2: [3], K3: [] });
    expect(await found([])).toEqual({});
  });

  it.each([
    [{ upTo: 2 }, [1, 2]],
    [{ besides: ['Struck'] }, [1, 3]],
    [{ slices: ['kpis'] }, [1, 3]],
    [{ audiences: ['BID1'] }, [2]],
    [{ hidden: ['BID1'] }, [1, 3]],
    [{ hidden: [] }, [1, 2, 3]],
  ])('are looked for in the rows that are wanted: %j', async (filter, at) => {
    expect(await found(['K1'], filter)).toEqual({ K1: at });
  });

  it('say so when the database does not answer', async () => {
    await database.schema.dropTable('audit_entry').execute();
    await expect(found(['K1'])).rejects.toThrow('The read models did not answer while looking for mentions in M1.');
  });
});

describe('refusals', () => {
  beforeEach(async () => {
    await beginGeneration(database, { name: 'refusalLog', version: 1 });
    await database
      .transaction()
      .execute((writer) =>
        putRows(writer, 'refusal_entry', [
          refusal(0),
          refusal(1, { code: 'OUTSIDE_DELEGATION' }),
          refusal(2, { code: 'OUTSIDE_DELEGATION', command: 'grantDelegation' }),
          refusal(3, { code: 'OUTSIDE_DELEGATION' }),
          refusal(4, { mission: 'M2' }),
          refusal(4, { generation: 2 }),
        ]),
      );
  });
  const found = (filter: object, limit = 9) =>
    findRefusals(database, { mission: 'M1', limit, ...filter }).then(revisions);

  it('come last first, below a revision, so many at the most', async () => {
    expect(await found({}, 2)).toEqual([3, 2]);
    expect(await found({ below: 2 })).toEqual([1, 0]);
    expect(await found({ below: 0 })).toEqual([]);
  });

  it('are those of a code, or before an instant', async () => {
    expect(await found({ code: 'WRONG_STATE' })).toEqual([0]);
    expect(await found({ recordedBefore: minute(2) })).toEqual([1, 0]);
  });

  it('are counted by code and command, the most frequent first', async () => {
    expect(await countRefusals(database, { mission: 'M1' })).toEqual([
      { code: 'OUTSIDE_DELEGATION', command: 'takeDecision', count: 2, lastAt: minute(3) },
      expect.objectContaining({ count: 1 }),
      expect.objectContaining({ count: 1 }),
    ]);
  });

  it('say so when the database does not answer', async () => {
    await database.schema.dropTable('refusal_entry').execute();
    await expect(found({})).rejects.toThrow('The read models did not answer while reading the refusals of M1.');
  });
});

describe('generations of a projection', () => {
  const notes = { name: 'notes', version: 3 };

  it('are numbered from 1: the first is served at once, a later one once it goes live', async () => {
    const first = await beginGeneration(database, notes);
    expect(first).toEqual({ name: 'notes', generation: 1, version: 3, live: true });
    const second = await beginGeneration(database, { ...notes, version: 4 });
    expect(second).toEqual({ name: 'notes', generation: 2, version: 4, live: false });
    expect(await beginGeneration(database, { name: 'others', version: 1 })).toMatchObject({
      generation: 1,
      live: true,
    });
    await goLive(database, second);
    expect((await generations(database)).map(({ name, generation, live }) => [name, generation, live])).toEqual([
      ['notes', 1, false],
      ['notes', 2, true],
      ['others', 1, true],
    ]);
    expect((await generations(database))[0]).not.toHaveProperty('position');
  });

  it('take with them everything that they wrote, and nothing else', async () => {
    await trail(entry(1, { about: '|=K1|' }), entry(2, { generation: 2, about: '|=K1|~kpi|' }));
    const first = { name: 'auditTrail', generation: 1 };
    const second = { name: 'auditTrail', generation: 2 };
    await beginGeneration(database, { name: 'auditTrail', version: 1 });
    const stop = { key: 'M1', stream: 'mission-M1', revision: 3, reason: 'why' };
    await database.transaction().execute(async (writer) => {
      for (const each of [first, second]) await saveStops(writer, each, [stop], []);
    });
    await removeGeneration(database, first, 'audit_entry');
    expect((await generations(database)).map(({ generation }) => generation)).toEqual([2]);
    expect([(await stopsOf(database, first)).size, (await stopsOf(database, second)).size]).toEqual([0, 1]);
    expect(await database.selectFrom('audit_entry').select('generation').execute()).toEqual([{ generation: 2 }]);
    const mentions = await database.selectFrom('audit_mention').select(['generation', 'mark']).execute();
    expect(mentions).toEqual(['=K1', '~kpi'].map((mark) => ({ generation: 2, mark })));
  });

  it('are waited for until all that are served have everything, or patience ends', async () => {
    const reached = (name: string, position: string) =>
      database.updateTable('projection').set({ position }).where('name', '=', name).execute();
    await beginGeneration(database, notes);
    await beginGeneration(database, { name: 'others', version: 1 });
    const wait = (names: readonly string[], position = '20') => waitForProjections(database, names, position, 0);
    expect(await wait(['notes'])).toBe(false);
    await reached('notes', '20');
    expect(await wait(['notes'])).toBe(true);
    expect(await wait(['notes'], '21')).toBe(false);
    expect(await wait(['notes', 'others'])).toBe(false);
    expect(await wait(['notes', 'missing'])).toBe(false);
    await reached('others', '100');
    expect(await wait(['notes', 'others'])).toBe(true);
    const later = waitForProjections(database, ['notes'], '30', 20_000);
    await reached('notes', '30');
    expect(await later).toBe(true);
  });
});

describe('what has stopped', () => {
  const stop = (key: string, revision: number, reason = `Event ${revision}`) => ({
    key,
    stream: `mission-${key}`,
    revision,
    reason,
  });
  const save = (
    of: { name: string; generation: number },
    stopped: readonly ReturnType<typeof stop>[],
    resumed: readonly string[] = [],
  ) => database.transaction().execute((writer) => saveStops(writer, of, stopped, resumed));

  it('is told of what is served, in order, with what others who follow the log could not go on with', async () => {
    const notes = await beginGeneration(database, { name: 'notes', version: 1 });
    const others = await beginGeneration(database, { name: 'others', version: 1 });
    const making = await beginGeneration(database, { name: 'notes', version: 2 });
    await save(others, [stop('M1', 3)]);
    await save(notes, [stop('M2', 1), stop('M1', 3)]);
    await save(making, [stop('M9', 0)]);
    await keep(database, 'watch', { state: {}, position: '7', stops: [stop('M4', 2)] });
    const told = (await findStops(database)).map(({ of, stream, revision }) => `${of} ${stream} ${revision}`);
    expect(told).toEqual(['notes mission-M1 3', 'others mission-M1 3', 'notes mission-M2 1', 'watch mission-M4 2']);
    expect((await findStops(database)).at(-1)).toEqual({
      of: 'watch',
      stream: 'mission-M4',
      revision: 2,
      reason: 'Event 2',
    });
    expect(await firstStopOf(database, 'M1', ['notes', 'others'])).toBe(3);
    expect(await firstStopOf(database, 'M1', ['missing'])).toBeUndefined();
    expect(await firstStopOf(database, 'M9', ['notes'])).toBeUndefined();
  });

  it('is the first of several', async () => {
    const notes = await beginGeneration(database, { name: 'notes', version: 1 });
    const others = await beginGeneration(database, { name: 'others', version: 1 });
    await save(notes, [stop('M1', 8)]);
    await save(others, [stop('M1', 5)]);
    expect(await firstStopOf(database, 'M1', ['notes', 'others'])).toBe(5);
  });

  it('goes on when it is resumed, and says why in at most 500 letters', async () => {
    const notes = await beginGeneration(database, { name: 'notes', version: 1 });
    await save(notes, [stop('M1', 3, 'x'.repeat(501)), stop('M2', 1)]);
    expect((await stopsOf(database, notes)).get('M1')).toEqual({
      stream: 'mission-M1',
      revision: 3,
      reason: 'x'.repeat(500),
    });
    await save(notes, [stop('M3', 0)], ['M1']);
    expect([...(await stopsOf(database, notes)).keys()].toSorted()).toEqual(['M2', 'M3']);
  });

  it('says so when the database does not answer', async () => {
    await database.schema.dropTable('stop').execute();
    await expect(findStops(database)).rejects.toThrow('while looking for what has stopped.');
    await expect(firstStopOf(database, 'M1', ['notes'])).rejects.toThrow('while looking whether M1 has stopped.');
  });
});

describe('streams of others', () => {
  it('are counted once each, and twenty of them named in order, none of them at length', async () => {
    const note = (streams: readonly string[]) =>
      database.transaction().execute((writer) => noteForeign(writer, streams, '9'));
    const names = Array.from({ length: 22 }, (_, n) => `mission-x${String(n).padStart(2, '0')}`);
    await note(names.toReversed());
    await note([names[0] ?? '', names[0] ?? '', `mission-y${'z'.repeat(300)}`]);
    const { count, names: some } = await findForeign(database);
    expect(count).toBe(23);
    expect(some).toEqual(names.slice(0, 20));
    const longest = await database
      .selectFrom('foreign_stream')
      .select('stream')
      .orderBy('stream', 'desc')
      .executeTakeFirst();
    expect(longest?.stream).toHaveLength(200);
    await database.schema.dropTable('foreign_stream').execute();
    await expect(findForeign(database)).rejects.toThrow('while looking for streams of others.');
  });
});

describe('a record', () => {
  it('is what was kept last; of nothing there is none', async () => {
    expect(await findKept(database, 'watch')).toBeUndefined();
    await keep(database, 'watch', { state: { day: 1 }, position: undefined, stops: [] });
    expect(await findKept(database, 'watch')).toEqual({ state: { day: 1 }, position: undefined, stops: [] });
    await keep(database, 'watch', { state: { day: 2 }, position: '12', stops: [] });
    expect(await findKept(database, 'watch')).toMatchObject({ state: { day: 2 }, position: '12' });
    await database.schema.dropTable('record').execute();
    await expect(findKept(database, 'watch')).rejects.toThrow('while reading the record of watch.');
    await expect(keep(database, 'watch', { state: {}, position: '1', stops: [] })).rejects.toThrow(
      'while saving the record of watch.',
    );
  });
});

describe('a rehearsal', () => {
  const put = (fails = false) =>
    rehearse(database, async (writer) => {
      await noteForeign(writer, ['mission-x'], '1');
      if (fails) throw new Error('will not have it');
    });

  it('leaves nothing behind, and says what the database would not take', async () => {
    await put();
    expect((await findForeign(database)).count).toBe(0);
    await expect(put(true)).rejects.toThrow('will not have it');
  });
});

describe('many rows at once', () => {
  it('are put in pieces, each row in place of the one of its key', async () => {
    const rows = Array.from({ length: 2_001 }, (_, n) => ({ stream: `s${n}`, position: '1' }));
    await database.transaction().execute((writer) => putRows(writer, 'foreign_stream', rows));
    await database
      .transaction()
      .execute((writer) => putRows(writer, 'foreign_stream', [{ stream: 's7', position: '2' }]));
    expect((await findForeign(database)).count).toBe(2_001);
    const seventh = database.selectFrom('foreign_stream').selectAll().where('stream', '=', 's7');
    expect(await seventh.execute()).toEqual([{ stream: 's7', position: '2' }]);
  });
});

describe('an error of the database', () => {
  it.each([
    [{ errcode: 19 }, true],
    [{ errcode: 18 }, true],
    [{ errcode: 20 }, true],
    [{ errcode: 19 | (8 << 8) }, true],
    [{ errcode: 5 }, false],
    [{ errcode: 13 }, false],
    [{ code: '22021' }, true],
    [{ code: '23505' }, true],
    [{ code: '54000' }, true],
    [{ code: '57014' }, false],
    [{ code: '220211' }, false],
    [{ code: 22 }, false],
    ['22021', false],
    [null, false],
  ])('%j is about what it was given: %s', (error, expected) => {
    expect(isDataError(error)).toBe(expected);
  });

  it('names what was being done, and what stopped an event', () => {
    const cause = new Error('disk full');
    expect(new ReadModelsUnavailable('writing', cause)).toMatchObject({
      name: 'ReadModelsUnavailable',
      message: 'The read models did not answer while writing.',
      cause,
    });
    const event = { stream: 'mission-M1', revision: 4, type: 'Noted' };
    expect(new PoisonEvent('notes', event, new Error('no idea'))).toMatchObject({
      name: 'PoisonEvent',
      message: 'notes cannot take event 4 of mission-M1 (Noted): no idea',
    });
    expect(new PoisonEvent('notes', event, 'a text').message).toContain(': a text');
  });
});

describe('a lag', () => {
  const now = new Date('2026-05-04T10:00:00.000Z');
  const ledger = (created: string | undefined) =>
    ({ firstAfter: () => Promise.resolve(created && { created: new Date(created) }) }) as unknown as Parameters<
      typeof lagMs
    >[0];

  it('is the age of the first event that is missed: at least a millisecond, and nothing of none', async () => {
    expect(await lagMs(ledger('2026-05-04T09:59:58.500Z'), '7', now)).toBe(1_500);
    expect(await lagMs(ledger('2026-05-04T10:00:03.000Z'), '7', now)).toBe(1);
    expect(await lagMs(ledger(undefined), '7', now)).toBe(0);
  });

  it('is a share of the log, between nothing and all', () => {
    expect([
      shareOf('25', '100'),
      shareOf(undefined, '100'),
      shareOf('150', '100'),
      shareOf('5', undefined),
      shareOf('0', '0'),
    ]).toEqual([0.25, 0, 1, 1, 0]);
  });
});
