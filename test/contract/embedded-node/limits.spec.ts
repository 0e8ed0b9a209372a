import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import grpc from '@grpc/grpc-js';
import { END, EventStoreDBClient, START, streamNameFilter } from '@eventstore/db-client';
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { AppendResp, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import { type EmbeddedNode, startNode } from '#embedded-node';
import { listen } from '../listening.js';
import { collect, deposit, deposits, freshStream, until } from '../story.js';

const FOLLOWERS = 1000;
const HISTORY = 3000;

describe('the limits of the node', () => {
  let node: EmbeddedNode;
  let client: EventStoreDBClient;
  let raw: InstanceType<typeof streamsGrpc.StreamsClient>;
  beforeAll(async () => {
    node = await startNode({ path: ':memory:' });
    client = EventStoreDBClient.connectionString(node.connectionString);
    raw = new streamsGrpc.StreamsClient(`${node.host}:${node.port}`, grpc.credentials.createInsecure());
  });
  afterAll(async () => {
    raw.close();
    await client.dispose();
    await node.close();
  });

  it('serves a thousand followers at once, of streams and of everything, each all of it in order', async () => {
    const prefix = freshStream();
    const [one, other] = [`${prefix}-one`, `${prefix}-other`];
    const filter = streamNameFilter({ prefixes: [prefix] });
    const followers = Array.from({ length: FOLLOWERS }, (_, n) => {
      if (n % 2 === 0) return listen(client.subscribeToAll({ fromPosition: END, filter }));
      return listen(client.subscribeToStream(n % 4 === 1 ? one : other));
    });
    await until(() => followers.every(({ log }) => log.includes('caught up')), 'all are live', 30_000);
    for (let n = 0; n < 20; n++) await client.appendToStream(n % 2 === 0 ? one : other, deposit(n));
    const told = (n: number) => (n % 2 === 0 ? 20 : 10);
    await until(() => followers.every(({ events }, n) => events.length >= told(n)), 'all have everything', 30_000);
    const order = Array.from({ length: 20 }, (_, n) => n);
    for (const [n, { log }] of followers.entries()) {
      expect(log.slice(2)).toEqual(n % 2 === 0 ? order : order.filter((each) => each % 2 === (n % 4 === 1 ? 0 : 1)));
    }
    await Promise.all(followers.map((follower) => follower[Symbol.asyncDispose]()));
  });

  it('waits for a follower that is slow, and skips nothing', async () => {
    const stream = freshStream();
    await client.appendToStream(stream, deposits(HISTORY));
    const subscription = client.subscribeToStream(stream, { fromRevision: START });
    const seen: (bigint | undefined)[] = [];
    for await (const { event } of subscription) {
      if (seen.length === 10) await client.appendToStream(stream, deposits(HISTORY));
      if (seen.length % 500 === 0) await new Promise((resolve) => setTimeout(resolve, 20));
      if (seen.push(event?.revision) === 2 * HISTORY) break;
    }
    expect(seen).toEqual(Array.from({ length: 2 * HISTORY }, (_, n) => BigInt(n)));
  });

  it('stops reading the log when no one takes what it sends', async () => {
    const stream = freshStream();
    const large = Array.from({ length: 60 }, () => ({ ...deposit(), data: { text: 'x'.repeat(10_000) } }));
    for (let n = 0; n < 20; n++)
      await client.appendToStream(
        stream,
        large.map((event) => ({ ...event, id: randomUUID() })),
      );
    const before = process.memoryUsage().arrayBuffers;
    const calls = Array.from({ length: 20 }, () => raw.read(followFromStart(stream)).on('error', () => undefined));
    for (const call of calls) call.pause();
    await new Promise((resolve) => setTimeout(resolve, 400));
    const grown = process.memoryUsage().arrayBuffers - before;
    for (const call of calls) call.cancel();
    expect(grown).toBeLessThan(0.6 * calls.length * 20 * 60 * 10_000);
  });

  it('names the limit even to an event that is larger than a usual message', async () => {
    const huge = { ...deposit(), data: { text: 'x'.repeat(6 * 1024 * 1024) } };
    await expect(client.appendToStream(freshStream(), huge)).rejects.toMatchObject({ maxAppendSize: 1_048_576 });
  });

  it('takes positions and revisions as large as the protocol allows', async () => {
    const stream = freshStream();
    await client.appendToStream(stream, deposits(2));
    const [huge, position] = [2n ** 64n - 1n, { commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 1n }];
    const read = (fromRevision: bigint, direction: 'forwards' | 'backwards') =>
      collect(client.readStream(stream, { fromRevision, direction }));
    expect(await read(huge, 'forwards')).toEqual([]);
    expect(await read(huge, 'backwards')).toHaveLength(2);
    expect(await collect(client.readAll({ fromPosition: position }))).toEqual([]);
    expect(await collect(client.readAll({ fromPosition: position, direction: 'backwards', maxCount: 3 }))).toHaveLength(
      3,
    );
    const attempt = client.appendToStream(stream, deposit(), { expectedRevision: huge });
    await expect(attempt).rejects.toMatchObject({ expectedVersion: huge, actualVersion: 1n });
  });

  it('tells ids in two halves to those who ask', async () => {
    const stream = freshStream();
    const event = deposit();
    await client.appendToStream(stream, event);
    const request = followFromStart(stream);
    request.getOptions()?.getUuidOption()?.setStructured(new shared.Empty());
    const [read] = await firstEvents(raw.read(request), 1);
    const halves = read?.getEvent()?.getEvent()?.getId()?.getStructured();
    const hex = [halves?.getMostSignificantBits(), halves?.getLeastSignificantBits()]
      .map((half) =>
        BigInt.asUintN(64, BigInt(half ?? 0))
          .toString(16)
          .padStart(16, '0'),
      )
      .join('');
    expect(hex).toBe(event.id.replaceAll('-', ''));
  });

  it('refuses a read that says too little, and an expression that is none', async () => {
    const nothing = new streams.ReadReq();
    nothing.setOptions(new streams.ReadReq.Options());
    const filter = new streams.ReadReq.Options.FilterOptions();
    filter.setEventType(new streams.ReadReq.Options.FilterOptions.Expression().setRegex('('));
    const wrong = followFromStart(freshStream());
    wrong.getOptions()?.setFilter(filter);
    for (const request of [nothing, wrong]) {
      await expect(firstEvents(raw.read(request), 1)).rejects.toMatchObject({ code: grpc.status.INVALID_ARGUMENT });
    }
  });

  it('refuses a unary append without its parts', async () => {
    const withoutType = new streams.AppendReq.ProposedMessage();
    withoutType.setId(new shared.UUID().setString(randomUUID()));
    expect(await unaryAppend(raw, freshStream(), withoutType)).toMatchObject({
      code: grpc.status.INVALID_ARGUMENT,
      exception: 'missing-required-metadata-property',
    });
    expect(await unaryAppend(raw, '', undefined)).toMatchObject({ code: grpc.status.INVALID_ARGUMENT });
    expect(await unaryAppend(raw, freshStream(), new streams.AppendReq.ProposedMessage())).toMatchObject({
      code: grpc.status.INVALID_ARGUMENT,
    });
  });

  it.each([
    ['persistent_subscriptions.PersistentSubscriptions/Create', /has no persistent subscriptions; use a full/],
    ['persistent_subscriptions.PersistentSubscriptions/Read', /has no persistent subscriptions; use a full/],
    ['projections.Projections/Create', /has no projections; use a full/],
    ['users.Users/Create', /has no users; use a full/],
    ['operations.Operations/StartScavenge', /has no operations such as scavenging; use a full/],
    ['monitoring.Monitoring/Stats', /has no monitoring; use a full/],
    ['streams.Streams/Rename', /has no method \/event_store\.client\.streams\.Streams\/Rename/],
  ])('says in a sentence that it does not do %s', async (method, sentence) => {
    const other = new grpc.Client(`${node.host}:${node.port}`, grpc.credentials.createInsecure());
    const bytes = (value: Buffer) => value;
    const error = await new Promise((resolve) => {
      other.makeUnaryRequest(`/event_store.client.${method}`, bytes, bytes, Buffer.alloc(0), resolve);
    });
    other.close();
    expect(error).toMatchObject({ code: grpc.status.UNIMPLEMENTED, details: expect.stringMatching(sentence) });
  });

  it('answers HTTP/1 with a sentence, and goes on serving', async () => {
    const answer = await fetch(`http://${node.host}:${node.port}/streams/account`);
    expect([answer.status, await answer.text()]).toEqual([501, expect.stringMatching(/speaks gRPC alone/)]);
    const socket = connect(node.port, node.host).resume();
    socket.end('nonsense');
    await new Promise((resolve) => socket.once('close', resolve));
    await client.appendToStream(freshStream(), deposit());
  });

  it('lets the client say the same', async () => {
    await expect(client.deletePersistentSubscriptionToStream('s', 'g')).rejects.toThrow();
    await expect(client.createProjection('p', 'fromAll()')).rejects.toThrow(/no projections/);
  });
});

function followFromStart(stream: string) {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Uint8Array.from(Buffer.from(stream)));
  const from = new streams.ReadReq.Options.StreamOptions();
  from.setStreamIdentifier(identifier);
  from.setStart(new shared.Empty());
  const options = new streams.ReadReq.Options();
  options.setStream(from);
  options.setSubscription(new streams.ReadReq.Options.SubscriptionOptions());
  options.setUuidOption(new streams.ReadReq.Options.UUIDOption().setString(new shared.Empty()));
  const request = new streams.ReadReq();
  return request.setOptions(options);
}

function firstEvents(call: grpc.ClientReadableStream<ReadResp>, count: number): Promise<ReadResp[]> {
  return new Promise((resolve, reject) => {
    const events: ReadResp[] = [];
    call.on('data', (response: ReadResp) => {
      if (!response.hasEvent() || events.push(response) < count) return;
      call.cancel();
      resolve(events);
    });
    call.on('error', reject);
  });
}

type Proposed = InstanceType<typeof streams.AppendReq.ProposedMessage>;

async function unaryAppend(raw: InstanceType<typeof streamsGrpc.StreamsClient>, stream: string, event?: Proposed) {
  const identifier = new shared.StreamIdentifier();
  identifier.setStreamName(Uint8Array.from(Buffer.from(stream)));
  const options = new streams.AppendReq.Options();
  options.setStreamIdentifier(identifier);
  options.setAny(new shared.Empty());
  return new Promise<{ code?: number; exception?: string; response?: AppendResp }>((resolve) => {
    const call = raw.append((error, response) => {
      const exception = error?.metadata.get('exception')[0]?.toString();
      resolve({
        ...(error === null ? {} : { code: error.code }),
        ...(exception === undefined ? {} : { exception }),
        response,
      });
    });
    call.write(new streams.AppendReq().setOptions(options));
    if (event !== undefined) call.write(new streams.AppendReq().setProposedMessage(event));
    call.end();
  });
}
