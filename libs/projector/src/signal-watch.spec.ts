import { addDays } from '#calendar';
import { startNode, type EmbeddedNode } from '#embedded-node';
import {
  CommandIdReused,
  CommandPipeline,
  FeedbackQueue,
  Keys,
  missionStream,
  openLedger,
  stateDetector,
  type Detector,
  type FeedbackWeek,
  type OpenLedger,
} from '#mission';
import { LedgerUnavailable } from '#ledger';
import { findStops, openReadModels, type ReadDatabase } from '#read-models';
import { recorded, startedCedre, told } from '#specs';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FeedbackWatch } from './feedback-watch.js';
import { SignalWatch } from './signal-watch.js';
import { findRecord } from './watch-record.js';

const TODAY = '2026-01-12';

type Rest = NonNullable<ConstructorParameters<typeof SignalWatch>[7]>;

let folder: string;
let node: EmbeddedNode;
let opened: OpenLedger;
let client: EventStoreDBClient;
let database: ReadDatabase;
let pipeline: CommandPipeline;
let queue: StuckQueue;
let feedback: FeedbackWatch;
let today: string;
let said: string[];
let interrupted: unknown[];
let watches: SignalWatch[];

/** Alarms about every client but those called fragile, at whom it throws. */
const detector = (isMended = () => false): Detector =>
  stateDetector({
    name: 'silence',
    version: 1,
    falseAlarms: 'rule',
    reads: ['mission'],
    alteredByTime: 'never',
    read({ mission: { draft } }) {
      if (!isMended() && draft?.client === 'FRAGILE') throw new Error('the series is too short');
      return [{ alarm: { statistic: { fr: 'fait', en: 'fact' }, series: [] }, clear: false }];
    },
  });

/** Alarms from a day on. */
const dated = (from: string, mended = true): Detector =>
  stateDetector({
    name: 'silence',
    version: 1,
    falseAlarms: 'rule',
    reads: ['mission'],
    alteredByTime: 'each day',
    read({ mission: { draft } }, day) {
      if (!mended && draft?.client === 'FRAGILE') throw new Error('the series is too short');
      const alarm = { statistic: { fr: 'fait', en: 'fact' }, series: [] };
      return [{ clear: false, ...(day >= from && { alarm }) }];
    },
  });

/** A queue that cannot forget what it holds. */
class StuckQueue extends FeedbackQueue {
  isStuck = false;

  override destroy(week: FeedbackWeek): void {
    if (this.isStuck) throw new Error('power cut');
    super.destroy(week);
  }
}

/** A running mission. */
async function begin(mission: string, client = 'PME-CEDRE'): Promise<void> {
  const [drafted, ...others] = startedCedre;
  const facts = recorded([
    { ...drafted, data: { ...drafted?.data, mission, client } } as (typeof startedCedre)[0],
    ...others,
  ]);
  const events = facts.map(({ type, data, metadata }) => ({ eventId: randomUUID(), type, data, metadata }));
  await opened.ledger.append(missionStream(mission), events, -1);
}

async function watch(watched = detector(), ...rest: readonly Rest[]): Promise<SignalWatch> {
  const clock = { now: () => new Date(`${today}T12:00:00.000Z`) };
  const report = {
    interrupted: (error: unknown) => interrupted.push(error),
    stopped: (mission: string, line: number, why: string) => said.push(`${mission} stopped at ${line}: ${why}`),
    undone: (mission: string, why: string) => said.push(`${mission}: ${why}`),
  };
  const begun = new SignalWatch(opened.ledger, database, pipeline, feedback, clock, report, [watched], ...rest);
  watches.push(begun);
  await begun.start();
  return begun;
}

async function everything(begun: SignalWatch): Promise<void> {
  await begun.reached((await opened.ledger.head())?.position ?? '0');
}

/** Lets the days pass up to one, each with what the system does on it. */
async function days(begun: SignalWatch, until: string): Promise<void> {
  while (today < until) {
    today = addDays(today, 1);
    await begun.tickUntil(today);
    await everything(begun);
  }
}

/** How many signals were raised in a mission; what cannot be read is passed over. */
async function raised(mission: string): Promise<number> {
  let count = 0;
  for await (const { type } of opened.ledger.readStored(missionStream(mission), { from: 0 }))
    if (type === 'SignalRaised') count++;
  return count;
}

/** What was recorded of signals in a mission, with its business day. */
async function signals(mission: string): Promise<readonly (readonly [type: string, day: string])[]> {
  const found: (readonly [string, string])[] = [];
  for await (const { type, data } of opened.ledger.read(missionStream(mission)))
    if (type.startsWith('Signal')) found.push([type, data.occurredOn]);
  return found;
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relais-watch-'));
  node = await startNode({ path: ':memory:' });
  opened = openLedger(node.connectionString);
  client = EventStoreDBClient.connectionString(node.connectionString);
  database = await openReadModels(join(folder, 'read-models.sqlite'));
  const keys = new Keys(':memory:');
  queue = new StuckQueue(':memory:', keys);
  [today, said, interrupted, watches] = [TODAY, [], [], []];
  pipeline = new CommandPipeline(opened.ledger, keys, queue, { now: () => new Date(`${today}T12:00:00.000Z`) }, {});
  feedback = new FeedbackWatch(pipeline, queue);
});
afterEach(async () => {
  await Promise.all(watches.map((each) => each.stop()));
  await opened.close();
  await client.dispose();
  await database.destroy();
  await node.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('The watch', () => {
  it('stops a mission of which it cannot read a line, at that line, and goes on with the others', async () => {
    await begin('A');
    await client.appendToStream(missionStream('A'), jsonEvent({ type: 'FromTheFuture', data: {} }));
    await begin('B');
    await everything(await watch());
    const line = startedCedre.length;
    expect(await raised('B')).toBe(1);
    expect(said).toEqual([expect.stringMatching(new RegExp(`^A stopped at ${line}: .*FromTheFuture`))]);
    expect(await findStops(database)).toEqual([
      { of: 'signalWatch', stream: 'mission-A', revision: line, reason: expect.stringMatching(/FromTheFuture/) },
    ]);
    expect(interrupted).toEqual([]);
  });

  it('stops a mission at which a detector throws, and no other, by events and by days', async () => {
    await begin('A', 'FRAGILE');
    await begin('B');
    const begun = await watch();
    await everything(begun);
    today = '2026-01-14';
    await begun.tickUntil(today);
    expect([await raised('A'), await raised('B')]).toEqual([0, 1]);
    expect(said).toEqual([`A stopped at ${startedCedre.length - 1}: the series is too short`]);
    expect(interrupted).toEqual([]);
  });

  it('takes a mission up again where it stopped, once, when the cause is gone', async () => {
    await begin('A', 'FRAGILE');
    const first = await watch();
    await everything(first);
    await first.stop();
    expect((await findStops(database)).map(({ stream }) => stream)).toEqual(['mission-A']);
    const second = await watch(detector(() => true));
    await begin('B');
    await everything(second);
    expect([await raised('A'), await raised('B')]).toEqual([1, 1]);
    expect(await findStops(database)).toEqual([]);
  });

  it('takes it up again on the next day, too', async () => {
    await begin('A', 'FRAGILE');
    let isMended = false;
    const begun = await watch(detector(() => isMended));
    await everything(begun);
    isMended = true;
    today = '2026-01-13';
    await begun.tickUntil(today);
    expect(await raised('A')).toBe(1);
    expect(await findStops(database)).toEqual([]);
  });

  it('leaves alone what it could not do, tells it once, and does it the next time', async () => {
    await begin('A');
    const execute = pipeline.executeAsSystem.bind(pipeline);
    pipeline.executeAsSystem = () => Promise.reject(new CommandIdReused('x'));
    const begun = await watch();
    await everything(begun);
    expect(said).toHaveLength(1);
    await begin('B');
    await everything(begun);
    today = '2026-01-13';
    await begun.tickUntil(today);
    expect(said.filter((each) => each.startsWith('A'))).toEqual([
      expect.stringMatching(/raiseSignal was not accepted/),
    ]);
    expect((await findStops(database)).map(({ stream }) => stream)).toEqual(['mission-A', 'mission-B']);
    pipeline.executeAsSystem = execute;
    today = '2026-01-14';
    await begun.tickUntil(today);
    expect([await raised('A'), await raised('B')]).toEqual([1, 1]);
    await begun.tickUntil('2026-01-15');
    expect(await findStops(database)).toEqual([]);
    expect(interrupted).toEqual([]);
  });

  it('records nothing twice when it has to begin at the beginning: what is done is seen', async () => {
    await begin('A');
    const first = await watch();
    await everything(first);
    await first.stop();
    await database.deleteFrom('record').execute();
    await everything(await watch());
    expect(await raised('A')).toBe(1);
  });

  it('does not let a clock that is wrong run the days of every mission', async () => {
    await begin('A');
    const begun = await watch();
    await everything(begun);
    const [, note] = recorded([
      ...startedCedre,
      told('PriorityIssueDeclared', { issue: 'E9', type: 'OTHER', statement: 'x', rank: 2 }),
    ]).slice(-2);
    const metadata = { ...note?.metadata, recordedAt: '9999-12-31T00:00:00.000Z' };
    const { type = '', data = {} } = note ?? {};
    await client.appendToStream(missionStream('A'), jsonEvent({ type, data, metadata: metadata as never }));
    await everything(begun);
    await begin('B');
    await everything(begun);
    expect(await raised('B')).toBe(1);
  });

  it('acts on the day on which something begins to hold, though nothing is recorded, and once', async () => {
    await begin('A');
    const first = await watch(dated('2026-01-14'));
    await everything(first);
    expect(await signals('A')).toEqual([]);
    await days(first, '2026-01-20');
    const found = [['SignalRaised', '2026-01-14']];
    expect(await signals('A')).toEqual(found);
    await first.stop();
    await database.deleteFrom('record').execute();
    await everything(await watch(dated('2026-01-14')));
    expect(await signals('A')).toEqual(found);
    expect(said).toEqual([]);
  });

  it('raises a signal about each subject, and says about which', async () => {
    await begin('A');
    const alarm = { statistic: { fr: 'fait', en: 'fact' }, series: [] };
    const twice = stateDetector({
      ...{ name: 'silence', version: 1, falseAlarms: 'rule', reads: ['mission'], alteredByTime: 'never' },
      read: () => ['P1', 'P2'].map((subject) => ({ subject, alarm, clear: false })),
    });
    await everything(await watch(twice));
    const subjects: unknown[] = [];
    for await (const { type, data } of opened.ledger.read(missionStream('A')))
      if (type === 'SignalRaised') subjects.push((data as { readonly subject?: string }).subject);
    expect(subjects).toEqual(['P1', 'P2']);
  });

  it('says which event made it act, and none when that was a day', async () => {
    await begin('A');
    const first = await watch();
    await everything(first);
    await first.stop();
    await begin('B');
    await days(await watch(dated('2026-01-14')), '2026-01-14');
    const causes = async (mission: string) => {
      const events = [];
      for await (const event of opened.ledger.read(missionStream(mission))) events.push(event);
      const cause = events.find(({ type }) => type === 'SignalRaised')?.metadata.causationId;
      return events.findIndex(({ eventId }) => eventId === cause);
    };
    expect(await causes('A')).toBe(startedCedre.length - 1);
    expect(await causes('B')).toBe(-1);
  });

  it('leaves missions alone that have not begun or are over', async () => {
    await begin('A');
    const begun = await watch(dated('2026-01-14'));
    await everything(begun);
    expect((await findRecord(database)).record.running).toEqual(new Set(['A']));
    const [drafted] = recorded(startedCedre);
    const [closed] = recorded([...startedCedre, told('MissionClosed', { postMissionChecks: [] })]).slice(-1);
    const stored = ({ type, data, metadata }: NonNullable<typeof closed>) => ({
      ...{ eventId: randomUUID(), type, data, metadata },
    });
    if (!drafted || !closed) throw new Error('There is no story.');
    const draft = { ...drafted, data: { ...drafted.data, mission: 'B' } as typeof drafted.data };
    await opened.ledger.append(missionStream('B'), [stored(draft)], -1);
    await opened.ledger.append(missionStream('A'), [stored(closed)], startedCedre.length - 1);
    await everything(begun);
    expect((await findRecord(database)).record.running).toEqual(new Set());
    today = '2026-01-20';
    await begun.tickUntil(today);
    expect([await signals('A'), await signals('B')]).toEqual([[], []]);
  });

  it('makes up for the days that a mission missed while it was left alone', async () => {
    await begin('A', 'FRAGILE');
    await begin('B');
    const first = await watch(dated('2026-01-14', false));
    await everything(first);
    await days(first, '2026-01-18');
    await first.stop();
    const found = [['SignalRaised', '2026-01-14']];
    expect([await signals('A'), await signals('B')]).toEqual([[], found]);
    await begin('C');
    await everything(await watch(dated('2026-01-14')));
    expect([await signals('A'), await signals('B')]).toEqual([found, found]);
    expect(said).toHaveLength(1);
  });

  it('tells again of a mission that stops elsewhere', async () => {
    await begin('A', 'FRAGILE');
    await client.appendToStream(missionStream('A'), jsonEvent({ type: 'FromTheFuture', data: {} }));
    const first = await watch();
    await everything(first);
    await first.stop();
    const second = await watch(detector(() => true));
    await begin('B');
    await everything(second);
    const line = startedCedre.length;
    expect(said).toEqual([
      `A stopped at ${line - 1}: the series is too short`,
      expect.stringMatching(new RegExp(`^A stopped at ${line}: .*FromTheFuture`)),
    ]);
    expect((await findStops(database)).map(({ revision }) => revision)).toEqual([line]);
  });

  it('tries again what failed because the store was out of reach, and holds no mission to blame', async () => {
    await begin('A');
    const execute = pipeline.executeAsSystem.bind(pipeline);
    pipeline.executeAsSystem = () => {
      pipeline.executeAsSystem = execute;
      return Promise.reject(new LedgerUnavailable('appending', new Error('the store is down')));
    };
    await everything(await watch());
    expect(await raised('A')).toBe(1);
    expect(interrupted.map((error) => (error as Error).name)).toEqual(['LedgerUnavailable']);
    expect([said, await findStops(database)]).toEqual([[], []]);
  });

  it('rests a second before it tries again, and looks at the clock every half minute', async () => {
    await begin('A');
    const execute = pipeline.executeAsSystem.bind(pipeline);
    pipeline.executeAsSystem = () => Promise.reject(new LedgerUnavailable('appending', new Error('the store is down')));
    const rests: number[] = [];
    let midnight: () => void = () => undefined;
    const begun = await watch(dated('2026-01-12'), (ms, signal) => {
      rests.push(ms);
      if (interrupted.length === 3) pipeline.executeAsSystem = execute;
      if (ms === 1_000) return Promise.resolve();
      return new Promise((resolve) => {
        midnight = resolve;
        signal.addEventListener('abort', () => resolve());
      });
    });
    await everything(begun);
    expect(rests.toSorted((a, b) => a - b)).toEqual([1_000, 1_000, 1_000, 30_000]);
    expect(interrupted).toHaveLength(3);
    today = '2026-01-14';
    midnight();
    while (rests.length < 5) await new Promise((resolve) => setImmediate(resolve));
    expect((await findRecord(database)).record.day).toBe(today);
  });

  it('has everything only when it has seen what it recorded itself', async () => {
    await begin('A');
    await everything(await watch());
    expect((await findRecord(database)).position).toBe((await opened.ledger.head())?.position);
  });

  it('tells once of feedback that it could not release, and tries every day until it can', async () => {
    await begin('A');
    const begun = await watch(dated('9999-01-01'));
    await everything(begun);
    for (let person = 0; person < 6; person++)
      queue.put(
        { mission: 'A', week: '2026-W03', person: `P${person}`, commandId: randomUUID() },
        { theme: 'charge', text: '…', quotable: false },
      );
    queue.isStuck = true;
    today = '2026-01-20';
    await begun.tickUntil('2026-01-19');
    expect(said).toHaveLength(1);
    await begun.tickUntil(today);
    const reason = 'The feedback of 2026-W03: power cut';
    expect(said).toEqual([`A: ${reason}`]);
    expect(await findStops(database)).toEqual([
      { of: 'signalWatch', stream: 'mission-A', revision: startedCedre.length, reason },
    ]);
    queue.isStuck = false;
    today = '2026-01-21';
    await begun.tickUntil(today);
    expect([queue.waiting(), await findStops(database)]).toEqual([[], []]);
    expect(said).toHaveLength(1);
  });
});
