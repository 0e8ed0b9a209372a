import { addDays } from '#calendar';
import type { Recorded } from '#decider';
import { startNode, type EmbeddedNode } from '#embedded-node';
import { LedgerUnavailable } from '#ledger';
import {
  CommandPipeline,
  FeedbackQueue,
  Keys,
  missionStream,
  openLedger,
  refusalsStream,
  type Day,
  type FeedbackWeek,
  type OpenLedger,
} from '#mission';
import { MISSION, startedCedre, storeStory, told, type Told } from '#specs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FeedbackWatch } from './feedback-watch.js';

/** A queue whose process dies before it can delete anything, as often as told. */
class DyingQueue extends FeedbackQueue {
  deaths = 0;
  cause = new Error('power cut');

  override destroy(week: FeedbackWeek): void {
    if (this.deaths-- > 0) throw this.cause;
    super.destroy(week);
  }
}

const MONDAY = '2026-05-25';

let folder: string;
let node: EmbeddedNode;
let opened: OpenLedger;
let queue: DyingQueue;
let watch: FeedbackWatch;
let today: Day;

/** Feedback of so many people in a week, mostly about the same theme. */
function giveIn(week: string, people: number, mission = MISSION): void {
  for (let person = 0; person < people; person++) {
    const theme = person === 0 ? 'charge' : 'outil imposé trop vite';
    const entry = { theme, text: '…', quotable: false, ...(person < 2 && { site: 'Valence' }) };
    queue.put({ mission, week, person: `P${person}`, commandId: randomUUID() }, entry);
  }
}

async function tick(day: Day, owed = false) {
  today = day;
  return watch.tick(day, owed);
}

async function batches(): Promise<readonly Recorded[]> {
  const found: Recorded[] = [];
  for await (const event of opened.ledger.read(missionStream(MISSION))) {
    if (event.type === 'InformalFeedbackBatchReleased') found.push(event);
  }
  return found;
}

const begin = (...more: readonly Told[]) => storeStory(opened.ledger, [...startedCedre, ...more]);

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'relais-feedback-watch-'));
  node = await startNode({ path: ':memory:' });
  opened = openLedger(node.connectionString);
  const keys = new Keys(':memory:');
  queue = new DyingQueue(join(folder, 'feedback.sqlite'), keys);
  const clock = { now: () => new Date(`${today}T04:00:00.000Z`) };
  const pipeline = new CommandPipeline(opened.ledger, keys, queue, clock, {});
  watch = new FeedbackWatch(pipeline, queue);
});
afterEach(async () => {
  await opened.close();
  await node.close();
  queue.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the weekly release of feedback', () => {
  it('makes one event of the entries of the week before, on Monday, and empties the queue', async () => {
    await begin();
    giveIn('2026-W21', 9);
    expect(await tick(addDays(MONDAY, -1))).toMatchObject({ looked: false });
    const { positions } = await tick(MONDAY);
    const [released, ...others] = await batches();
    expect(others).toEqual([]);
    expect(released?.data).toEqual({
      occurredOn: MONDAY,
      batch: 'F1',
      week: '2026-W21',
      entries: 9,
      themes: [
        { theme: 'outil imposé trop vite', count: 8 },
        { theme: 'charge', count: 1 },
      ],
      bySite: [{ site: 'Valence', entries: 2 }],
      population: 11,
    });
    expect(released?.metadata.actor).toEqual({ id: 'SYSTEM', role: 'SYSTEM' });
    expect(positions).toEqual([released?.position]);
    expect(queue.waiting()).toEqual([]);
  });

  it('leaves the week that has begun alone, and does nothing on other days', async () => {
    await begin();
    giveIn('2026-W21', 9);
    giveIn('2026-W22', 9);
    for (let day = addDays(MONDAY, 1); day < addDays(MONDAY, 7); day = addDays(day, 1))
      expect(await tick(day)).toEqual({ looked: false, positions: [], failed: [] });
    await tick(MONDAY);
    expect(queue.waiting()).toEqual([{ mission: MISSION, week: '2026-W22' }]);
    await tick(addDays(MONDAY, 7));
    expect((await batches()).map(({ data }) => data)).toMatchObject([
      { batch: 'F1', week: '2026-W21' },
      { batch: 'F2', week: '2026-W22' },
    ]);
  });

  it('lets 4 entries wait and releases 5', async () => {
    await begin();
    giveIn('2026-W21', 5);
    giveIn('2026-W20', 4);
    await tick(MONDAY);
    expect((await batches()).map(({ data }) => data)).toMatchObject([{ week: '2026-W21', entries: 5 }]);
    expect(queue.waiting()).toEqual([{ mission: MISSION, week: '2026-W20' }]);
  });

  it('keeps it to itself that a week waits', async () => {
    await begin();
    giveIn('2026-W21', 4);
    await tick(MONDAY);
    const refusals: Recorded[] = [];
    for await (const event of opened.ledger.read(refusalsStream(MISSION))) refusals.push(event);
    expect(refusals).toEqual([]);
  });

  it('destroys what was not enough four weeks after its week began', async () => {
    await begin();
    giveIn('2026-W21', 4);
    for (const weeks of [1, 2, 3]) {
      await tick(addDays('2026-05-18', 7 * weeks));
      expect(queue.waiting()).toHaveLength(1);
    }
    await tick('2026-06-15');
    expect(queue.waiting()).toEqual([]);
    expect(await batches()).toEqual([]);
  });

  it('records nothing twice when the process dies between the event and the deletion', async () => {
    await begin();
    giveIn('2026-W21', 6);
    queue.deaths = 1;
    const { failed } = await tick(MONDAY);
    expect(failed).toEqual([{ mission: MISSION, reason: 'The feedback of 2026-W21: power cut' }]);
    expect(queue.entries({ mission: MISSION, week: '2026-W21' })).toHaveLength(6);
    await tick(addDays(MONDAY, 1), true);
    expect(await batches()).toHaveLength(1);
    expect(queue.waiting()).toEqual([]);
  });

  it('ends where the store is out of reach, which is no fault of the mission', async () => {
    await begin();
    giveIn('2026-W21', 6);
    queue.deaths = 1;
    queue.cause = new LedgerUnavailable('reading', new Error('the store is down'));
    await expect(tick(MONDAY)).rejects.toBe(queue.cause);
    expect(await tick(addDays(MONDAY, 1), true)).toMatchObject({ looked: true, failed: [] });
  });

  it('clears what came in too late for a week that is released', async () => {
    await begin();
    giveIn('2026-W21', 6);
    await tick(MONDAY);
    giveIn('2026-W21', 7);
    await tick(addDays(MONDAY, 7));
    expect(await batches()).toHaveLength(1);
    expect(queue.waiting()).toEqual([]);
  });

  it('waits while the mission is suspended', async () => {
    await begin(told('MissionSuspended', { reason: 'x' }, { on: '2026-05-22', by: 'DIR', role: 'LEADERSHIP' }));
    giveIn('2026-W21', 9);
    await tick(MONDAY);
    expect(queue.waiting()).toHaveLength(1);
  });

  it('keeps missions apart', async () => {
    await begin();
    giveIn('2026-W21', 4);
    giveIn('2026-W21', 4, 'M2');
    await tick(MONDAY);
    expect(queue.waiting()).toHaveLength(2);
    expect(await batches()).toEqual([]);
  });
});
