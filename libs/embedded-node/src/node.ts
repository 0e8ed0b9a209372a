import { appendEndpoint } from './endpoints/append.js';
import { batchAppendEndpoint } from './endpoints/batch-append.js';
import { deleteEndpoint, tombstoneEndpoint } from './endpoints/delete.js';
import { gossipEndpoint } from './endpoints/gossip.js';
import { OpenCalls } from './endpoints/open-calls.js';
import { readEndpoint } from './endpoints/read.js';
import { serverFeaturesEndpoint } from './endpoints/server-features.js';
import { unsupportedEndpoint } from './endpoints/unsupported.js';
import { type Endpoint, GrpcServer } from './grpc/server.js';
import { type EventStore, openEventStore } from './store/event-store.js';
import { unavailable } from './wire/refusals.js';

/** Where the node keeps its events and where it listens. */
export interface NodeOptions {
  /** A file, made with its folders when it is not there, or ':memory:' for events that die with the node. */
  readonly path: string;
  /** The address to bind; 127.0.0.1 unless told otherwise, for the node knows no passwords. */
  readonly host?: string;
  /** The port to bind; any free one by default. */
  readonly port?: number;
}

/** A running node. */
export interface EmbeddedNode {
  readonly host: string;
  readonly port: number;
  /** What to give to the client: `EventStoreDBClient.connectionString(node.connectionString)`. */
  readonly connectionString: string;
  /** Stops: what was accepted is committed and acknowledged, the rest refused as unavailable. May be called again. */
  close(): Promise<void>;
}

const FAREWELL_MS = 500;

/** Starts a node in the calling thread. Throws a named error when the file cannot be opened safely. */
export async function startNode(options: NodeOptions): Promise<EmbeddedNode> {
  const store = openEventStore(options.path);
  const host = options.host ?? '127.0.0.1';
  const calls = new OpenCalls();
  const endpoints = endpointsOf(store, calls);
  const server = new GrpcServer((path) => endpoints.get(path) ?? unsupportedEndpoint(path));
  let port: number;
  try {
    port = await server.listen(host, options.port ?? 0);
  } catch (error) {
    store.close();
    throw error;
  }
  let closed: Promise<void> | undefined;
  return {
    host,
    port,
    connectionString: `esdb://${host}:${port}?tls=false`,
    close: () => (closed ??= shutDown(server, store, calls)),
  };
}

function endpointsOf({ commits, reader, tail }: EventStore, calls: OpenCalls): ReadonlyMap<string, Endpoint> {
  return new Map([
    ['/event_store.client.streams.Streams/Append', appendEndpoint(commits, calls)],
    ['/event_store.client.streams.Streams/BatchAppend', batchAppendEndpoint(commits, calls)],
    ['/event_store.client.streams.Streams/Read', readEndpoint(reader, tail, calls)],
    ['/event_store.client.streams.Streams/Delete', deleteEndpoint(commits)],
    ['/event_store.client.streams.Streams/Tombstone', tombstoneEndpoint(commits)],
    ['/event_store.client.gossip.Gossip/Read', gossipEndpoint()],
    ['/event_store.client.server_features.ServerFeatures/GetSupportedMethods', serverFeaturesEndpoint()],
  ]);
}

async function shutDown(server: GrpcServer, store: EventStore, calls: OpenCalls): Promise<void> {
  store.commits.close();
  await new Promise((resolve) => setImmediate(resolve));
  calls.endAll(unavailable('The node is closing.'));
  await server.close(FAREWELL_MS);
  store.close();
}
