import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import grpc from '@grpc/grpc-js';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { BatchAppendReq, BatchAppendResp } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import empty from 'google-protobuf/google/protobuf/empty_pb.js';
import timestamp from 'google-protobuf/google/protobuf/timestamp_pb.js';
import type { StoreUnderTest } from './event-store.contract.js';
import { collect, freshStream, until } from './story.js';

type Call = grpc.ClientDuplexStream<BatchAppendReq, BatchAppendResp>;

/** What the client never does to a server on one machine: many messages an append, deadlines, answers too early. */
export function describeBatchProtocol(store: StoreUnderTest): void {
  let raw: InstanceType<typeof streamsGrpc.StreamsClient>;
  let call: Call;
  let answers: BatchAppendResp[];
  beforeAll(() => {
    const { host } = new URL(store.connectionString().replace('esdb:', 'http:'));
    raw = new streamsGrpc.StreamsClient(host, grpc.credentials.createInsecure());
    answers = [];
    call = raw.batchAppend();
    call.on('data', (answer: BatchAppendResp) => answers.push(answer));
    call.on('error', () => undefined);
  });
  afterAll(() => {
    call.cancel();
    raw.close();
  });
  const answersTo = (correlation: string) =>
    answers.filter((answer) => answer.getCorrelationId()?.getString() === correlation);

  it('joins the messages of one append, and echoes what it was asked', async () => {
    const [stream, correlation] = [freshStream(), randomUUID()];
    call.write(message({ correlation, stream, events: 2, isFinal: false }));
    call.write(message({ correlation, events: 1, isFinal: false }));
    expect(answersTo(correlation)).toHaveLength(0);
    call.write(message({ correlation, events: 1, isFinal: true }));
    await until(() => answersTo(correlation).length > 0, 'the append is answered');
    const [answer] = answersTo(correlation);
    expect(answer?.getSuccess()?.getCurrentRevision()).toBe('3');
    expect(Buffer.from(answer?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString()).toBe(stream);
    expect(await collect(store.client().readStream(stream))).toHaveLength(4);
  });

  it('keeps interleaved appends apart', async () => {
    const appends = Array.from({ length: 5 }, () => ({ stream: freshStream(), correlation: randomUUID() }));
    for (const append of appends) call.write(message({ ...append, events: 1, isFinal: false }));
    for (const { correlation } of appends) call.write(message({ correlation, events: 1, isFinal: true }));
    await until(() => appends.every(({ correlation }) => answersTo(correlation).length === 1), 'all are answered');
    for (const { stream } of appends) expect(await collect(store.client().readStream(stream))).toHaveLength(2);
  });

  it('refuses at once what came too late, ignores the rest of it, and stores nothing', async () => {
    const [stream, correlation, next] = [freshStream(), randomUUID(), randomUUID()];
    call.write(message({ correlation, stream, events: 1, isFinal: false, deadlineInMs: -1000 }));
    await until(() => answersTo(correlation).length > 0, 'the late append is refused');
    call.write(message({ correlation, events: 1, isFinal: true }));
    call.write(message({ correlation: next, stream, events: 1, isFinal: true }));
    await until(() => answersTo(next).length > 0, 'the next append is answered');
    expect(answersTo(correlation).map(detailsOf)).toEqual(['event_store.client.Timeout']);
    expect(answersTo(next)[0]?.getSuccess()?.getCurrentRevision()).toBe('0');
  });

  it('gives up an append that is never completed when its deadline comes', async () => {
    const [stream, correlation] = [freshStream(), randomUUID()];
    call.write(message({ correlation, stream, events: 1, isFinal: false, deadlineInMs: 150 }));
    await until(() => answersTo(correlation).length > 0, 'the append is given up');
    call.write(message({ correlation, events: 1, isFinal: true }));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(answersTo(correlation).map(detailsOf)).toEqual(['event_store.client.Timeout']);
  });
}

function detailsOf(answer: BatchAppendResp): string | undefined {
  return answer.getError()?.getDetails()?.getTypeName();
}

interface Fragment {
  correlation: string;
  /** Only the first message of an append names its stream. */
  stream?: string;
  events: number;
  isFinal: boolean;
  deadlineInMs?: number;
}

function message({ correlation, stream, events, isFinal, deadlineInMs = 5000 }: Fragment): BatchAppendReq {
  const request = new streams.BatchAppendReq();
  request.setCorrelationId(uuid(correlation));
  request.setIsFinal(isFinal);
  if (stream !== undefined) {
    const options = new streams.BatchAppendReq.Options();
    const identifier = new shared.StreamIdentifier();
    identifier.setStreamName(Uint8Array.from(Buffer.from(stream)));
    options.setStreamIdentifier(identifier);
    options.setAny(new empty.Empty());
    options.setDeadline(timestamp.Timestamp.fromDate(new Date(Date.now() + deadlineInMs)));
    request.setOptions(options);
  }
  for (let n = 0; n < events; n++) request.addProposedMessages(proposed());
  return request;
}

function proposed(): BatchAppendReq.ProposedMessage {
  const event = new streams.BatchAppendReq.ProposedMessage();
  event.setId(uuid(randomUUID()));
  event.getMetadataMap().set('type', 'MoneyDeposited').set('content-type', 'application/json');
  event.setData(Uint8Array.from(Buffer.from('{}')));
  return event;
}

function uuid(text: string) {
  const id = new shared.UUID();
  id.setString(text);
  return id;
}
