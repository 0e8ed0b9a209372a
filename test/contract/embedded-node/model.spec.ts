import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EventStoreDBClient, START, streamNameFilter } from '@eventstore/db-client';
import fc from 'fast-check';
import { type EmbeddedNode, startNode } from '#embedded-node';
import { listen } from '../listening.js';
import { collect, deposit, until } from '../story.js';
import { type Expected, StreamModel } from './stream-model.js';
import { deletable, expected, inModel, limits, perform, type Step, view } from './stream-steps.js';

type Told = Step & { readonly stream: number };

const STREAMS = 2;
const IDS = 7;

const stream = fc.nat(STREAMS - 1);
const ids = fc.uniqueArray(fc.nat(IDS - 1), { minLength: 1, maxLength: 3 });
/** The ids of a step, by number: steps that use the same ones repeat each other in part or whole. */
type Numbered = { readonly stream: number } & (
  | { readonly do: 'append'; readonly expected: Expected; readonly ids: readonly number[] }
  | Exclude<Step, { do: 'append' }>
);
const step = fc.oneof<fc.WeightedArbitrary<Numbered>[]>(
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

  async function tell(steps: readonly Numbered[]): Promise<void> {
    const prefix = randomUUID();
    const filter = streamNameFilter({ prefixes: [prefix, `$$${prefix}`] });
    const start = (await client.appendToStream(`start-${prefix}`, deposit())).position;
    const subscription = listen(client.subscribeToAll({ fromPosition: start ?? START, filter }));
    const names = Array.from({ length: STREAMS }, (_, n) => `${prefix}-${n}`);
    const models = names.map(() => new StreamModel());
    const known = Array.from({ length: IDS }, () => randomUUID());
    for (const numbered of steps) {
      const each = told(numbered, known);
      const [name, model] = [names[each.stream]!, models[each.stream]!];
      expect([each, (await perform(client, each, name)).answer]).toEqual([each, inModel(each, model)]);
      expect([each, await view(client, name)]).toEqual([each, model.view()]);
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
});

function told(numbered: Numbered, known: readonly string[]): Told {
  return numbered.do === 'append' ? { ...numbered, ids: numbered.ids.map((n) => known[n]!) } : numbered;
}
