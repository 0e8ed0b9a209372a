import { startNode, type EmbeddedNode } from '#embedded-node';
import { recorded, startedCedre, told, type Told } from '#specs';
import { EventStoreDBClient, jsonEvent } from '@eventstore/db-client';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { missionStream } from '../mission-events.js';
import { missionFold, type MissionState } from '../mission-state.js';
import { openLedger, type OpenLedger } from '../open-ledger.js';
import { Streams, type Loaded } from './streams.js';

let node: EmbeddedNode;
let opened: OpenLedger;
let stream = '';
let missions = 0;

const reported = (irritant: string) => told('IrritantReported', { irritant, topic: 'délais', severity: 2 });

/** Appends what comes after so many lines of a story. */
async function append(story: readonly Told[], after: number): Promise<void> {
  const lines = recorded(story).slice(after);
  const events = lines.map(({ eventId, type, data, metadata }) => ({ eventId, type, data, metadata }));
  await opened.ledger.append(stream, events, after - 1);
}

/** All of a loaded stream but for what this loading added. */
const held = ({ fresh: _, ...rest }: Loaded<MissionState>) => rest;

const anew = async () => held(await new Streams(opened.ledger).load(stream, missionFold));

beforeAll(async () => {
  node = await startNode({ path: ':memory:' });
  opened = openLedger(node.connectionString);
});
beforeEach(() => {
  stream = missionStream(`HELD${++missions}`);
});
afterAll(async () => {
  await opened.close();
  await node.close();
});

describe('A stream that is loaded again', () => {
  const longer = [...startedCedre, reported('I1'), reported('I2')];

  it('is what loading it anew comes to, though no more is read than what was stored since', async () => {
    const streams = new Streams(opened.ledger);
    await append(startedCedre, 0);
    await streams.load(stream, missionFold);
    await append(longer, startedCedre.length);
    const again = await streams.load(stream, missionFold);
    expect(again.fresh.map(({ type }) => type)).toEqual(['IrritantReported', 'IrritantReported']);
    expect(held(again)).toEqual(await anew());
  });

  it('has each line once, however many load it at the same time', async () => {
    const streams = new Streams(opened.ledger);
    await append(startedCedre, 0);
    await streams.load(stream, missionFold);
    await append(longer, startedCedre.length);
    const expected = await anew();
    const all = await Promise.all([1, 2, 3].map(() => streams.load(stream, missionFold)));
    for (const each of all) expect(held(each)).toEqual(expected);
  });

  it('starts again from its first line when it was forgotten', async () => {
    const streams = new Streams(opened.ledger);
    await append(longer, 0);
    const { state } = await streams.load(stream, missionFold);
    streams.forget(stream);
    const again = await streams.load(stream, missionFold);
    expect(again.fresh).toHaveLength(longer.length);
    expect(again.state).not.toBe(state);
    expect(held(again)).toEqual(await anew());
  });

  it('is told anew when a line mends an earlier one', async () => {
    const streams = new Streams(opened.ledger);
    await append(longer, 0);
    await streams.load(stream, missionFold);
    const struck = { revision: longer.length - 1, type: 'IrritantReported', reason: 'x', quiet: true };
    await append([...longer, told('LineStruck', struck)], longer.length);
    const again = await streams.load(stream, missionFold);
    expect(Object.keys(again.state.operations.irritants)).toEqual(['I1']);
    expect(held(again)).toEqual(await anew());
  });

  it('stays where it has stopped, and says at which line', async () => {
    const streams = new Streams(opened.ledger);
    const client = EventStoreDBClient.connectionString(node.connectionString);
    await append(startedCedre, 0);
    await client.appendToStream(stream, jsonEvent({ type: 'FromTheFuture', data: {} }));
    for (let look = 0; look < 2; look++) {
      const { revision, stopped } = await streams.load(stream, missionFold);
      expect([revision, stopped?.revision]).toEqual([startedCedre.length - 1, startedCedre.length]);
    }
    await client.dispose();
  });
});
