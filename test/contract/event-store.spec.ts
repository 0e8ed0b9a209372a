import { afterAll, beforeAll, describe } from '@jest/globals';
import { startNode, type EmbeddedNode } from '#embedded-node';
import { describeEventStore } from './event-store.contract.js';

describe('the event store contract', () => {
  let node: EmbeddedNode;
  beforeAll(async () => {
    node = await startNode({ path: ':memory:' });
  });
  afterAll(() => node.close());
  describeEventStore('the embedded node', () => node.connectionString);

  const real = process.env['EVENTSTORE_URL'];
  if (real !== undefined) describeEventStore(`the server at ${real}`, () => real);
});
