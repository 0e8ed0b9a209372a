import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DeadlinePassedError, NodeClosingError, WriteFailedError } from '../errors.js';
import { type EventStore, eventStoreOn } from './event-store.js';
import type { Write } from './group-commit.js';
import { EVERYTHING } from './log-tail.js';
import { type Database, openFile } from './open-file.js';
import { systemEvent } from './system-event.js';

const append =
  (stream: string, size = 10, expected: 'any' | 'no_stream' = 'any'): Write =>
  (log) =>
    log.append(stream, expected, [systemEvent('Noted', Buffer.alloc(size, 'x'))]);

describe('the one writer', () => {
  let folder: string;
  let store: EventStore;
  let database: Database;
  /** Called before a statement reaches the database; what it throws is what the database would have thrown. */
  let before: (sql: string) => void;
  let commits: number;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'embedded-node-'));
    database = openFile(join(folder, 'events.db'));
    before = () => undefined;
    store = eventStoreOn(
      watched(
        database,
        (sql) => before(sql),
        () => commits++,
      ),
    );
    commits = 0;
  });
  afterEach(() => {
    store.close();
    rmSync(folder, { recursive: true });
  });
  const streamsRead = () =>
    store.reader
      .allForwards(0)
      .map(({ streamName }) => streamName)
      .slice(1);

  it('commits what comes together once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 50 }, (_, n) => store.commits.submit(append(`s${n}`))));
    expect(commits).toBe(1);
    expect(outcomes.every(({ kind }) => kind === 'written')).toBe(true);
  });

  it('answers only when the commit is done, and wakes readers then', async () => {
    const story: string[] = [];
    store.tail.once(EVERYTHING, () => story.push(`readers woken after ${commits} commit`));
    before = (sql) => void story.push(sql);
    await store.commits.submit(append('s')).then(() => story.push('answered'));
    expect(story).toEqual(['BEGIN IMMEDIATE', 'COMMIT', 'readers woken after 1 commit', 'answered']);
  });

  it('lets no refusal harm its neighbours', async () => {
    await store.commits.submit(append('taken'));
    const outcomes = await Promise.all([
      store.commits.submit(append('one')),
      store.commits.submit(append('taken', 10, 'no_stream')),
      store.commits.submit(append('two')),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['written', 'wrong-version', 'written']);
    expect(streamsRead()).toEqual(['taken', 'one', 'two']);
  });

  it('lets a write that breaks fail alone, leaving nothing of it', async () => {
    const breaking: Write = (log) => {
      append('broken')(log);
      throw new Error('a defect');
    };
    const outcomes = await Promise.allSettled([
      store.commits.submit(append('one')),
      store.commits.submit(breaking),
      store.commits.submit(append('two')),
    ]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(streamsRead()).toEqual(['one', 'two']);
    await expect(store.commits.submit(append('broken', 10, 'no_stream'))).resolves.toMatchObject({ revision: 0 });
  });

  it('refuses writes on a full disk, goes on reading, and writes again when there is room', async () => {
    await store.commits.submit(append('s'));
    database.exec('PRAGMA max_page_count = 40');
    await expect(store.commits.submit(append('s', 400_000))).rejects.toBeInstanceOf(WriteFailedError);
    expect(streamsRead()).toEqual(['s']);
    database.exec('PRAGMA max_page_count = 100000');
    await expect(store.commits.submit(append('s', 400_000))).resolves.toMatchObject({ kind: 'written', revision: 1 });
  });

  it('does not answer well when the commit itself fails', async () => {
    before = (sql) => {
      if (sql === 'COMMIT') throw new Error('disk I/O error');
    };
    const attempts = await Promise.allSettled([store.commits.submit(append('a')), store.commits.submit(append('b'))]);
    expect(attempts.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    before = () => undefined;
    expect(streamsRead()).toEqual([]);
    await expect(store.commits.submit(append('a'))).resolves.toMatchObject({ kind: 'written', revision: 0 });
  });

  it('does not begin what came too late', async () => {
    await expect(store.commits.submit(append('s'), Date.now() - 1)).rejects.toBeInstanceOf(DeadlinePassedError);
    expect(streamsRead()).toEqual([]);
  });

  it('commits what is queued when closing, and refuses the rest', async () => {
    const queued = store.commits.submit(append('queued'));
    store.commits.close();
    await expect(store.commits.submit(append('late'))).rejects.toBeInstanceOf(NodeClosingError);
    await expect(queued).resolves.toMatchObject({ kind: 'written' });
    expect(streamsRead()).toEqual(['queued']);
  });
});

/** The database, with every directly executed statement told before and every commit counted after. */
function watched(database: Database, before: (sql: string) => void, committed: () => void): Database {
  const exec = (sql: string): void => {
    before(sql);
    database.exec(sql);
    if (sql === 'COMMIT') committed();
  };
  return new Proxy(database, {
    get(target, property) {
      if (property === 'exec') return exec;
      const value: unknown = Reflect.get(target, property, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}
