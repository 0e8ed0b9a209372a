import { Server, ServerCredentials, type ServiceDefinition, type UntypedServiceImplementation } from '@grpc/grpc-js';
import { appendEndpoint } from './endpoints/append.js';
import { batchAppendEndpoint } from './endpoints/batch-append.js';
import { deleteEndpoint, tombstoneEndpoint } from './endpoints/delete.js';
import { gossipEndpoint } from './endpoints/gossip.js';
import { OpenCalls } from './endpoints/open-calls.js';
import { readEndpoint } from './endpoints/read.js';
import { serverFeaturesEndpoint } from './endpoints/server-features.js';
import { addUnsupported } from './endpoints/unsupported.js';
import { type EventStore, openEventStore } from './store/event-store.js';
import { featuresDefinition, gossipDefinition, streamsDefinition } from './wire/protocol.js';
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

/** A client's messages are cut at 4 MiB; a single event above that must still reach the check that names the limit. */
const LARGEST_MESSAGE = 17 * 1024 * 1024;
const FAREWELL_MS = 500;

/** Starts a node in the calling thread. Throws a named error when the file cannot be opened safely. */
export async function startNode(options: NodeOptions): Promise<EmbeddedNode> {
  const store = openEventStore(options.path);
  const host = options.host ?? '127.0.0.1';
  const calls = new OpenCalls();
  const server = new Server({
    'grpc.max_receive_message_length': LARGEST_MESSAGE,
    'grpc.max_send_message_length': -1,
  });
  let port: number;
  addEndpoints(server, store, calls);
  try {
    port = await bind(server, `${host}:${options.port ?? 0}`);
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

function addEndpoints(server: Server, store: EventStore, calls: OpenCalls): void {
  const { commits, reader, tail } = store;
  const streams: UntypedServiceImplementation = {
    append: appendEndpoint(commits, calls),
    batchAppend: batchAppendEndpoint(commits, calls),
    read: readEndpoint(reader, tail, calls),
    delete: deleteEndpoint(commits),
    tombstone: tombstoneEndpoint(commits),
  };
  server.addService(sendingBytes(streamsDefinition, ['read', 'batchAppend']), streams);
  server.addService(plain(gossipDefinition), { read: gossipEndpoint() });
  server.addService(plain(featuresDefinition), { getSupportedMethods: serverFeaturesEndpoint() });
  addUnsupported(server);
}

/** The generated definitions are untyped records of methods. */
function plain(definition: unknown): ServiceDefinition {
  return definition as ServiceDefinition;
}

/** The definition, with some methods answering bytes that are encoded already. */
function sendingBytes(definition: unknown, methods: readonly string[]): ServiceDefinition {
  const raw = Object.entries(plain(definition)).map(([name, method]) => [
    name,
    methods.includes(name) ? { ...method, responseSerialize: (bytes: Buffer) => bytes } : method,
  ]);
  return Object.fromEntries(raw) as ServiceDefinition;
}

function bind(server: Server, address: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.bindAsync(address, ServerCredentials.createInsecure(), (error, port) => {
      if (error === null) resolve(port);
      else reject(error);
    });
  });
}

async function shutDown(server: Server, store: EventStore, calls: OpenCalls): Promise<void> {
  store.commits.close();
  await new Promise((resolve) => setImmediate(resolve));
  calls.endAll(unavailable('The node is closing.'));
  await new Promise<void>((resolve) => {
    const giveUp = setTimeout(resolve, FAREWELL_MS);
    server.tryShutdown(() => {
      clearTimeout(giveUp);
      resolve();
    });
  });
  server.forceShutdown();
  store.close();
}
