import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient, type ResolvedEvent, START, streamNameFilter } from '@eventstore/db-client';
import fc from 'fast-check';
import { type EmbeddedNode, startNode } from '#embedded-node';
import { listen } from '../listening.js';
import { collect, deposit, revisionsOf, until } from '../story.js';
import { StreamModel } from './stream-model.js';
import { deletable, expected, inModel, limits, perform, type Performed, type Step, view } from './stream-steps.js';

/** A step by one of several clients; `again` sends an append that was accepted a second time. */
type Order = { readonly stream: number; readonly again: boolean } & (
  | { readonly do: 'append'; readonly expected: Extract<Step, { do: 'append' }>['expected']; readonly count: number }
  | Exclude<Step, { do: 'append' }>
);

interface Done extends Performed {
  readonly step: Step;
  readonly stream: number;
}

const CLIENTS = 4;
const STREAMS = 2;
const TOMBSTONE = 2n ** 63n - 1n;

const common = { stream: fc.nat(STREAMS - 1), again: fc.boolean() };
const count = fc.integer({ min: 1, max: 3 });
const order = fc.oneof<fc.WeightedArbitrary<Order>[]>(
  { weight: 24, arbitrary: fc.record({ ...common, do: fc.constant('append' as const), expected, count }) },
  { weight: 3, arbitrary: fc.record({ ...common, do: fc.constant('delete' as const), expected: deletable }) },
  { weight: 1, arbitrary: fc.record({ ...common, do: fc.constant('tombstone' as const), expected: deletable }) },
  { weight: 3, arbitrary: fc.record({ ...common, do: fc.constant('limit' as const), by: limits }) },
);
const orders = fc.array(order, { minLength: 4, maxLength: 10 });
const everyClients = fc.array(orders, { minLength: CLIENTS, maxLength: CLIENTS });

describe('several clients at once', () => {
  let node: EmbeddedNode;
  let clients: EventStoreDBClient[];
  beforeAll(async () => {
    node = await startNode({ path: ':memory:' });
    clients = Array.from({ length: CLIENTS }, () => EventStoreDBClient.connectionString(node.connectionString));
  });
  afterAll(async () => {
    await Promise.all(clients.map((client) => client.dispose()));
    await node.close();
  });

  it('are answered as if one after the other, in the order of $all', async () => {
    await fc.assert(fc.asyncProperty(everyClients, tell), { numRuns: 40 });
  });

  async function tell(all: readonly (readonly Order[])[]): Promise<void> {
    const prefix = randomUUID();
    const names = Array.from({ length: STREAMS }, (_, n) => `${prefix}-${n}`);
    const [reader] = clients as [EventStoreDBClient];
    const start = (await reader.appendToStream(`start-${prefix}`, deposit())).position ?? START;
    const filter = streamNameFilter({ prefixes: [prefix, `$$${prefix}`] });
    await using heard = listen(reader.subscribeToAll({ fromPosition: start, filter }));
    const done = await Promise.all(all.map((own, n) => carryOut(clients[n]!, own, names)));
    for (const own of done) expectAscending(own.flatMap(({ position }) => position ?? []));
    for (const [n, name] of names.entries()) {
      const model = expectSerial(done.flat().filter(({ stream }) => stream === n));
      expect(await view(reader, name)).toEqual(model.view());
    }
    const log = (await collect(reader.readAll({ fromPosition: start }))).slice(1);
    expectAscending(log.map(({ event }) => event?.position?.commit ?? 0n));
    for (const name of names.flatMap((each) => [each, `$$${each}`])) expectGapless(log, name);
    const ours = log.filter(({ event }) => event?.streamId.includes(prefix)).map(({ event }) => event?.id);
    await until(() => heard.events.length >= ours.length, 'everything is followed');
    expect(heard.events.map(({ event }) => event?.id)).toEqual(ours);
  }
});

async function carryOut(client: EventStoreDBClient, orders: readonly Order[], names: readonly string[]) {
  const done: Done[] = [];
  for (const { stream, again, ...each } of orders) {
    const step: Step =
      each.do === 'append' ? { ...each, ids: Array.from({ length: each.count }, () => randomUUID()) } : each;
    const performed = await perform(client, step, names[stream]!);
    done.push({ step, stream, ...performed });
    if (!again || step.do !== 'append' || typeof performed.answer === 'string') continue;
    const repeated = await perform(client, step, names[stream]!);
    if (typeof repeated.answer === 'string') done.push({ step, stream, ...repeated });
    else expect(repeated).toEqual(performed);
  }
  return done;
}

/**
 * Replays on a model, in the order of their positions, the steps of one stream that were accepted; each must be answered
 * as it was. A refusal must have been due at some moment between them.
 */
function expectSerial(done: readonly Done[]): StreamModel {
  const model = new StreamModel();
  const accepted = done.filter(({ position }) => position !== undefined);
  accepted.sort((one, other) => (one.position! < other.position! ? -1 : 1));
  let refused = done.filter(({ position }) => position === undefined);
  const due = ({ step, answer }: Done): boolean => inModel(step, model.copy()) === answer;
  for (const { step, answer } of accepted) {
    refused = refused.filter((each) => !due(each));
    expect([step, inModel(step, model)]).toEqual([step, answer]);
  }
  expect(refused.filter((each) => !due(each))).toEqual([]);
  return model;
}

function expectAscending(positions: readonly bigint[]): void {
  expect(positions).toEqual([...positions].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  expect(new Set(positions).size).toBe(positions.length);
}

function expectGapless(log: readonly ResolvedEvent[], stream: string): void {
  const revisions = revisionsOf(log.filter(({ event }) => event?.streamId === stream));
  const numbered = revisions.filter((revision) => revision !== TOMBSTONE);
  expect(numbered).toEqual(numbered.map((_, n) => BigInt(n)));
}
