import type { Server, ServiceDefinition, UntypedServiceImplementation } from '@grpc/grpc-js';
import monitoring from '@eventstore/db-client/generated/monitoring_grpc_pb.js';
import operations from '@eventstore/db-client/generated/operations_grpc_pb.js';
import persistent from '@eventstore/db-client/generated/persistent_grpc_pb.js';
import projections from '@eventstore/db-client/generated/projections_grpc_pb.js';
import users from '@eventstore/db-client/generated/users_grpc_pb.js';
import { type Refusal, unimplemented } from '../wire/refusals.js';

const UNSUPPORTED: readonly (readonly [subject: string, definition: unknown])[] = [
  ['persistent subscriptions', persistent.PersistentSubscriptionsService],
  ['projections', projections.ProjectionsService],
  ['users', users.UsersService],
  ['operations', operations.OperationsService],
  ['monitoring', monitoring.MonitoringService],
];

/** Answers everything the node does not do with a sentence that says so. */
export function addUnsupported(server: Server): void {
  for (const [subject, definition] of UNSUPPORTED) {
    const service = definition as ServiceDefinition;
    const refusal = unimplemented(`The embedded node has no ${subject}; use a full EventStoreDB for that.`);
    const methods = Object.keys(service).map((method) => [method, refuseWith(refusal)]);
    server.addService(service, Object.fromEntries(methods) as UntypedServiceImplementation);
  }
}

type Callback = (refusal: Refusal) => void;

/** Calls with one answer have a callback; the others are told by an event. */
function refuseWith(refusal: Refusal) {
  return (call: { emit(event: 'error', refusal: Refusal): unknown }, callback?: Callback): void => {
    if (callback === undefined) call.emit('error', refusal);
    else callback(refusal);
  };
}
