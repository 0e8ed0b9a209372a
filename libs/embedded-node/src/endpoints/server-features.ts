import type { Endpoint } from '../grpc/server.js';
import { unary } from '../grpc/unary.js';
import { Empty, SupportedMethod, SupportedMethods } from '../wire/protocol.js';

/** The server version whose behaviour the node follows; some clients branch on it. */
const FOLLOWED_VERSION = '24.6.0';

const METHODS: Readonly<Record<string, readonly string[]>> = {
  'event_store.client.streams.streams': ['read', 'append', 'batchappend', 'delete', 'tombstone'],
  'event_store.client.gossip.gossip': ['read'],
  'event_store.client.server_features.serverfeatures': ['getsupportedmethods'],
};

/** Answers GetSupportedMethods, by which a client learns to use batch appends and what not to ask for. */
export function serverFeaturesEndpoint(): Endpoint {
  return unary(Empty.deserializeBinary, () => {
    const supported = new SupportedMethods();
    supported.setEventStoreServerVersion(FOLLOWED_VERSION);
    for (const [service, methods] of Object.entries(METHODS)) {
      for (const name of methods) {
        const method = new SupportedMethod();
        method.setServiceName(service);
        method.setMethodName(name);
        supported.addMethods(method);
      }
    }
    return Promise.resolve(supported);
  });
}
