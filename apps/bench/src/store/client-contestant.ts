import { EventStoreDBClient, excludeSystemEvents, START } from '@eventstore/db-client';
import type { Contestant } from './contestant.js';
import { clientEvents } from './payload.js';

/** Any server that speaks EventStoreDB's protocol, measured through the official client. */
export function clientContestant(connectionString: string, stop: () => Promise<void>): Contestant {
  const client = EventStoreDBClient.connectionString(connectionString);
  return {
    async append(stream, events) {
      await client.appendToStream(stream, clientEvents(events));
    },
    async readStream(stream, events) {
      let read = 0;
      for await (const { event } of client.readStream(stream, { maxCount: events })) if (event !== undefined) read++;
      return read;
    },
    async catchUp(events) {
      let read = 0;
      const subscription = client.subscribeToAll({ fromPosition: START, filter: excludeSystemEvents() });
      for await (const { event } of subscription) if (event !== undefined && ++read === events) break;
      await subscription.unsubscribe();
      return read;
    },
    async close() {
      await client.dispose();
      await stop();
    },
  };
}
