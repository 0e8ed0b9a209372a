import { parentPort, workerData } from 'node:worker_threads';
import {
  Server,
  ServerCredentials,
  type sendUnaryData,
  type ServerDuplexStream,
  type ServerWritableStream,
  type ServiceDefinition,
} from '@grpc/grpc-js';
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import features from '@eventstore/db-client/generated/serverfeatures_pb.js';
import type { ReadReq } from '@eventstore/db-client/generated/streams_pb.js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import { appended, CAUGHT_UP, CONFIRMED, recorded } from './idle-answers.js';

/*
 * Answers what the embedded node answers, from bytes made beforehand, and does nothing else: no storage, no decision,
 * and of a request nothing is looked at but what the answer must echo.
 */

const { history } = workerData as { readonly history: number };
const EVENT = recorded();

function batchAppend(call: ServerDuplexStream<Buffer, Buffer>): void {
  call.on('data', (request: Buffer) => call.write(appended(request)));
  call.on('end', () => call.end());
  call.on('error', () => undefined);
}

async function read(call: ServerWritableStream<ReadReq, Buffer>): Promise<void> {
  const options = call.request.getOptions();
  const follows = options?.hasSubscription() === true;
  let gone = false;
  let release: () => void = () => undefined;
  call.on('drain', () => release());
  call.on('cancelled', () => {
    gone = true;
    release();
  });
  if (follows) call.write(CONFIRMED);
  const count = follows ? history : Math.min(history, Number(options?.getCount()));
  for (let n = 0; n < count && !gone; n++) {
    if (!call.write(EVENT)) await new Promise<void>((resolve) => (release = resolve));
  }
  if (gone) return;
  if (follows) call.write(CAUGHT_UP);
  else call.end();
}

function getSupportedMethods(_: unknown, callback: sendUnaryData<unknown>): void {
  const method = new features.SupportedMethod();
  method.setServiceName('event_store.client.streams.streams');
  method.setMethodName('batchappend');
  const supported = new features.SupportedMethods();
  supported.setEventStoreServerVersion('24.6.0');
  supported.addMethods(method);
  callback(null, supported);
}

/** The generated definitions are untyped records of methods. */
function method(name: string) {
  const found = (streamsGrpc.StreamsService as unknown as ServiceDefinition)[name];
  if (found === undefined) throw new Error(`The protocol has no method ${name}.`);
  return found;
}

const bytes = { responseSerialize: (answer: Buffer) => answer };
const server = new Server({ 'grpc.max_send_message_length': -1 });
server.addService(
  {
    batchAppend: { ...method('batchAppend'), ...bytes, requestDeserialize: (request: Buffer) => request },
    read: { ...method('read'), ...bytes },
  },
  { batchAppend, read: (call: ServerWritableStream<ReadReq, Buffer>) => void read(call) },
);
server.addService(featuresGrpc.ServerFeaturesService, { getSupportedMethods });
server.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, port) => {
  if (error !== null) throw error;
  parentPort?.postMessage(port);
});
