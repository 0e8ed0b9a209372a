import { expect, it } from '@jest/globals';
import grpc from '@grpc/grpc-js';
import { EventStoreDBClient } from '@eventstore/db-client';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import type { SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import type { StoreUnderTest } from './event-store.contract.js';
import { collect, deposit, freshStream } from './story.js';

/** What a client learns of the server before it appends. */
export function describeServer(store: StoreUnderTest): void {
  it('is found by a client that discovers its leader', async () => {
    const discovering = store.connectionString().replace('esdb:', 'esdb+discover:');
    const client = EventStoreDBClient.connectionString(discovering);
    const stream = freshStream();
    await client.appendToStream(stream, deposit());
    expect(await collect(client.readStream(stream))).toHaveLength(1);
    await client.dispose();
  });

  it('says that it takes batches', async () => {
    const { host } = new URL(store.connectionString().replace('esdb:', 'http:'));
    const raw = new featuresGrpc.ServerFeaturesClient(host, grpc.credentials.createInsecure());
    const supported = await new Promise<SupportedMethods>((resolve, reject) => {
      raw.getSupportedMethods(new shared.Empty(), (error, methods) =>
        error === null ? resolve(methods) : reject(error),
      );
    });
    raw.close();
    const names = supported.getMethodsList().map((method) => `${method.getServiceName()}/${method.getMethodName()}`);
    expect(names).toContain('event_store.client.streams.streams/batchappend');
  });
}
