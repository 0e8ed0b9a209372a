import type { Endpoint } from '../grpc/server.js';
import { unimplemented } from '../wire/refusals.js';

/** The services of a full server that the node does not have, and how to call them in a sentence. */
const SUBJECTS: Readonly<Record<string, string>> = {
  'persistent_subscriptions.PersistentSubscriptions': 'persistent subscriptions',
  'projections.Projections': 'projections',
  'users.Users': 'users',
  'operations.Operations': 'operations such as scavenging',
  'monitoring.Monitoring': 'monitoring',
};

/** Refuses with a sentence that names what the node does not do; undefined for a path of no such service. */
export function unsupportedEndpoint(path: string): Endpoint | undefined {
  const service = /^\/event_store\.client\.(.+)\/[^/]+$/.exec(path)?.[1];
  const subject = service === undefined ? undefined : SUBJECTS[service];
  if (subject === undefined) return undefined;
  const refusal = unimplemented(`The embedded node has no ${subject}; use a full EventStoreDB for that.`);
  return (call) => call.refuse(refusal);
}
