import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ErrorType, EventStoreDBClient, START, streamNameFilter } from '@eventstore/db-client';
import fc from 'fast-check';
import { type EmbeddedNode, startNode } from '#embedded-node';
import { listen } from '../listening.js';
import { collect, deposit, until } from '../story.js';
import { type Answer, type Expected, StreamModel, type View } from './stream-model.js';

type Step =
  | { readonly do: 'append'; readonly stream: number; readonly expected: Expected; readonly ids: readonly number[] }
  | { readonly do: 'delete'; readonly stream: number; readonly expected: Expected }
  | { readonly do: 'tombstone'; readonly stream: number; readonly expected: Expected }
  | { readonly do: 'limit'; readonly stream: number; readonly by: { truncateBefore?: number; maxCount?: number } };

const STREAMS = 2;
const IDS = 7;

const stream = fc.nat(STREAMS - 1);
const expected = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Expected>('any') },
  { weight: 2, arbitrary: fc.constantFrom<Expected>('no_stream', 'stream_exists') },
  { weight: 4, arbitrary: fc.nat(6) },
);
/** Deletions by the client expect any version, none, or an exact one. */
const deletable = fc.oneof(fc.constantFrom<Expected>('any', 'no_stream'), fc.nat(6));
const ids = fc.uniqueArray(fc.nat(IDS - 1), { minLength: 1, maxLength: 3 });
const limits = fc.record({ truncateBefore: fc.nat(5), maxCount: fc.integer({ min: 1, max: 4 }) }, { requiredKeys: [] });
const step = fc.oneof<fc.WeightedArbitrary<Step>[]>(
  { weight: 20, arbitrary: fc.record({ do: fc.constant('append' as const), stream, expected, ids }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('delete' as const), stream, expected: deletable }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('tombstone' as const), stream, expected: deletable }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('limit' as const), stream, by: limits }) },
);

describe('any story of a few streams', () => {
  let node: EmbeddedNode;
  let client: EventStoreDBClient;
  beforeAll(async () => {
    node = await startNode({ path: ':memory:' });
    client = EventStoreDBClient.connectionString(node.connectionString);
  });
  afterAll(async () => {
    await client.dispose();
    await node.close();
  });

  it('goes as in the model, and is followed as it is read', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), tell), { numRuns: 60 });
  });

  async function tell(steps: readonly Step[]): Promise<void> {
    const prefix = randomUUID();
    const filter = streamNameFilter({ prefixes: [prefix, `$$${prefix}`] });
    const start = (await client.appendToStream(`start-${prefix}`, deposit())).position;
    const subscription = listen(client.subscribeToAll({ fromPosition: start ?? START, filter }));
    const names = Array.from({ length: STREAMS }, (_, n) => `${prefix}-${n}`);
    const models = names.map(() => new StreamModel());
    const known = Array.from({ length: IDS }, () => randomUUID());
    for (const each of steps) {
      const [name, model] = [names[each.stream] as string, models[each.stream] as StreamModel];
      expect([each, await really(each, name, known)]).toEqual([each, inModel(each, model, known)]);
      expect([each, await view(name)]).toEqual([each, model.view()]);
    }
    const all = await collect(client.readAll({ fromPosition: start ?? START }));
    const ours = all
      .filter(({ event }) => event?.streamId.includes(prefix))
      .map(({ event }) => event?.id)
      .slice(1);
    await until(() => subscription.events.length >= ours.length, 'everything is followed');
    expect(subscription.events.map(({ event }) => event?.id)).toEqual(ours);
    await subscription[Symbol.asyncDispose]();
  }

  async function really(each: Step, name: string, known: readonly string[]): Promise<Answer> {
    try {
      if (each.do === 'append') {
        const events = each.ids.map((n) => deposit(n, known[n]));
        const expectedRevision = typeof each.expected === 'number' ? BigInt(each.expected) : each.expected;
        const { nextExpectedRevision } = await client.appendToStream(name, events, { expectedRevision });
        return { revision: Number(nextExpectedRevision) };
      }
      if (each.do === 'limit') await client.setStreamMetadata(name, each.by);
      else await remove(each, name);
      return { revision: 0 };
    } catch (error) {
      return answerOf(error);
    }
  }

  async function remove(each: Extract<Step, { do: 'delete' | 'tombstone' }>, name: string): Promise<void> {
    const expectedRevision = typeof each.expected === 'number' ? BigInt(each.expected) : (each.expected as 'any');
    if (each.do === 'delete') await client.deleteStream(name, { expectedRevision });
    else await client.tombstoneStream(name, { expectedRevision });
  }

  async function view(name: string): Promise<View> {
    try {
      return (await collect(client.readStream(name))).map(({ event }) => event?.id ?? '');
    } catch (error) {
      const { type } = error as { type?: ErrorType };
      if (type === ErrorType.STREAM_NOT_FOUND) return 'not found';
      if (type === ErrorType.STREAM_DELETED) return 'deleted';
      throw error;
    }
  }
});

function inModel(each: Step, model: StreamModel, known: readonly string[]): Answer {
  if (each.do === 'append')
    return model.append(
      each.expected,
      each.ids.map((n) => known[n] as string),
    );
  if (each.do === 'limit') return model.setMetadata(each.by);
  return each.do === 'delete' ? model.delete(each.expected) : model.tombstone(each.expected);
}

function answerOf(error: unknown): Answer {
  const { type } = error as { type?: ErrorType };
  if (type === ErrorType.WRONG_EXPECTED_VERSION) return 'wrong version';
  if (type === ErrorType.STREAM_DELETED) return 'deleted';
  throw error;
}
