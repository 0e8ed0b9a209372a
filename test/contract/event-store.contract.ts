import { afterAll, beforeAll, describe } from '@jest/globals';
import { EventStoreDBClient } from '@eventstore/db-client';
import { describeAppends } from './appends.contract.js';
import { describeBatchProtocol } from './batch-protocol.contract.js';
import { describeDeletions } from './deletions.contract.js';
import { describeReads } from './reads.contract.js';
import { describeServer } from './server.contract.js';
import { describeSubscriptions } from './subscriptions.contract.js';

/** What every group of the suite is given. A getter, because the server starts after the groups are described. */
export interface StoreUnderTest {
  readonly client: () => EventStoreDBClient;
  readonly connectionString: () => string;
}

/**
 * What the product expects of an EventStoreDB, told through the official client alone. Runs against any server; every
 * stream has a name of its own, so it may run against one that holds other events.
 */
export function describeEventStore(name: string, connectionString: () => string): void {
  describe(name, () => {
    let client: EventStoreDBClient;
    beforeAll(() => {
      client = EventStoreDBClient.connectionString(connectionString());
    });
    afterAll(() => client.dispose());
    const store: StoreUnderTest = { client: () => client, connectionString };
    describe('appending', () => describeAppends(store));
    describe('the batch protocol', () => describeBatchProtocol(store));
    describe('reading', () => describeReads(store));
    describe('deleting', () => describeDeletions(store));
    describe('following', () => describeSubscriptions(store));
    describe('the server', () => describeServer(store));
  });
}
