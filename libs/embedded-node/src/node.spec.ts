import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import timestamp from 'google-protobuf/google/protobuf/timestamp_pb.js';
import { randomUUID } from 'node:crypto';
import { connect, type ClientHttp2Session, type IncomingHttpHeaders } from 'node:http2';
import { connect as connectSocket } from 'node:net';
import { text } from 'node:stream/consumers';
import { OpenCalls } from './endpoints/open-calls.js';
import { readEndpoint } from './endpoints/read.js';
import { MessageSplitter } from './grpc/message-splitter.js';
import { GrpcServer } from './grpc/server.js';
import { status } from './grpc/status.js';
import { startNode, type EmbeddedNode } from './node.js';
import { openEventStore } from './store/event-store.js';
import {
  AppendReq,
  AppendResp,
  BatchAppendReq,
  BatchAppendResp,
  ClusterInfo,
  DeleteReq,
  DeleteResp,
  Empty,
  MemberInfo,
  ReadReq,
  ReadResp,
  SharedEmpty,
  StreamIdentifier,
  SupportedMethods,
  TombstoneReq,
  UUID,
} from './wire/protocol.js';

const STREAMS = '/event_store.client.streams.Streams';
const LARGEST = 1 << 24;

interface Message {
  serializeBinary(): Uint8Array;
}

let node: EmbeddedNode;
let session: ClientHttp2Session;
beforeAll(async () => {
  node = await startNode({ path: ':memory:' });
  session = connect(`http://${node.host}:${node.port}`);
});
afterAll(async () => {
  session.close();
  await node.close();
});

/** What a call came to: its answers, and the status with which it ended. */
interface Ended {
  readonly answers: readonly Buffer[];
  readonly status: number;
  readonly message: string;
  readonly trailers: IncomingHttpHeaders;
}

/** Sends bytes in one call, as a gRPC client does, and waits for its end, or leaves when it has enough. */
async function callWith(
  path: string,
  messages: readonly Uint8Array[],
  headers = {},
  isEnough: (answers: readonly Buffer[]) => boolean = () => false,
): Promise<Ended> {
  const stream = session.request({
    ':method': 'POST',
    ':path': path,
    'content-type': 'application/grpc',
    te: 'trailers',
    ...headers,
  });
  let trailers: IncomingHttpHeaders = {};
  const note = (headers: IncomingHttpHeaders) => void (trailers = { ...trailers, ...headers });
  stream.once('response', note).once('trailers', note);
  for (const message of messages) {
    const prefix = Buffer.alloc(5);
    prefix.writeUInt32BE(message.length, 1);
    stream.write(Buffer.concat([prefix, message]));
  }
  stream.end();
  const splitter = new MessageSplitter(LARGEST, 'identity');
  const answers: Buffer[] = [];
  for await (const piece of stream) {
    answers.push(...splitter.take(piece as Buffer));
    if (isEnough(answers)) break;
  }
  return {
    answers,
    status: Number(trailers['grpc-status']),
    message: decodeURI(String(trailers['grpc-message'] ?? '')),
    trailers,
  };
}

const call = (path: string, ...messages: readonly Message[]) =>
  callWith(
    path,
    messages.map((message) => message.serializeBinary()),
  );

/** How a call was refused. */
const refused = async (path: string, ...messages: readonly Message[]) => {
  const { status: code, message, answers } = await call(path, ...messages);
  expect(answers).toEqual([]);
  return [code, message];
};

const idOf = (name: string): InstanceType<typeof UUID> => {
  const id = new UUID();
  id.setString(name);
  return id;
};

function identified(stream: string): InstanceType<typeof StreamIdentifier> {
  const identifier = new StreamIdentifier();
  identifier.setStreamName(Uint8Array.from(Buffer.from(stream)));
  return identifier;
}

type Expected = 'any' | 'none' | 'exists' | number | undefined;

/** Says in options which version is expected. */
function expecting<
  Options extends {
    setAny(value: unknown): unknown;
    setNoStream(value: unknown): unknown;
    setStreamExists(value: unknown): unknown;
  },
>(options: Options, expected: Expected, revision: (value: string) => void, empty: unknown): Options {
  if (expected === 'any') options.setAny(empty);
  else if (expected === 'none') options.setNoStream(empty);
  else if (expected === 'exists') options.setStreamExists(empty);
  else if (expected !== undefined) revision(String(expected));
  return options;
}

function options(stream: string, expected: Expected) {
  const asked = new AppendReq.Options();
  asked.setStreamIdentifier(identified(stream));
  const message = new AppendReq();
  message.setOptions(expecting(asked, expected, (value) => asked.setRevision(value), new SharedEmpty()));
  return message;
}

/** An event of one append, without what is named. */
function event(without: 'id' | 'type' | 'content-type' | 'nothing' = 'nothing', size = 2) {
  const proposed = new AppendReq.ProposedMessage();
  if (without !== 'id') proposed.setId(idOf(randomUUID()));
  for (const [key, value] of [
    ['type', 'Noted'],
    ['content-type', 'application/json'],
  ] as const)
    if (key !== without) proposed.getMetadataMap().set(key, value);
  proposed.setData(new Uint8Array(size));
  const message = new AppendReq();
  message.setProposedMessage(proposed);
  return message;
}

const append = async (stream: string, expected: Expected, count = 1) => {
  const { answers, status: code } = await call(
    `${STREAMS}/Append`,
    options(stream, expected),
    ...Array.from({ length: count }, () => event()),
  );
  expect([answers.length, code]).toEqual([1, status.OK]);
  return AppendResp.deserializeBinary(answers[0] ?? Buffer.alloc(0));
};
const stored = async (stream: string, expected: Expected, count = 1) =>
  (await append(stream, expected, count)).getSuccess();

const fresh = () => `stream-${randomUUID()}`;

describe('an append', () => {
  it('is answered with the revision of its last event, and where that is in the log', async () => {
    const stream = fresh();
    const first = await stored(stream, 'none');
    expect([first?.getCurrentRevision(), first?.hasNoStream(), first?.hasNoPosition()]).toEqual(['0', false, false]);
    const next = await stored(stream, 0, 3);
    expect(next?.getCurrentRevision()).toBe('3');
    const [before, after] = [first?.getPosition(), next?.getPosition()];
    expect(Number(after?.getCommitPosition())).toBeGreaterThan(Number(before?.getCommitPosition()));
    expect(after?.getPreparePosition()).toBe(after?.getCommitPosition());
  });

  it('of nothing has no position, and no revision in a stream that is not there', async () => {
    const none = await stored(fresh(), 'any', 0);
    expect([none?.hasNoStream(), none?.hasNoPosition(), none?.hasPosition()]).toEqual([true, true, false]);
  });

  it.each([
    ['no stream', 'none', (found) => found?.hasExpectedNoStream()],
    ['another revision', 7, (found) => found?.getExpectedRevision() === '7'],
  ] as readonly (readonly [
    string,
    Expected,
    (found: ReturnType<InstanceType<typeof AppendResp>['getWrongExpectedVersion']>) => unknown,
  ])[])('that expected %s is told so, and what is there', async (_, expected, isEchoed) => {
    const stream = fresh();
    await append(stream, 'any');
    const wrong = (await append(stream, expected)).getWrongExpectedVersion();
    expect([wrong?.getCurrentRevision(), wrong?.hasCurrentNoStream(), isEchoed(wrong)]).toEqual(['0', false, true]);
  });

  it('that expected a stream is told that there is none', async () => {
    const wrong = (await append(fresh(), 'exists')).getWrongExpectedVersion();
    expect([wrong?.hasCurrentNoStream(), wrong?.hasExpectedStreamExists()]).toEqual([true, true]);
  });

  it('goes by the options that came first', async () => {
    const [stream, other] = [fresh(), fresh()];
    const { status: code } = await call(`${STREAMS}/Append`, options(stream, 'any'), options(other, 'any'), event());
    expect(code).toBe(status.OK);
    expect((await stored(stream, 0))?.getCurrentRevision()).toBe('1');
  });

  it.each([
    ['without options', [event()], 'An append needs options first.'],
    ['to no name', [options('', 'any'), event()], "'' cannot name a stream."],
    ['to the metadata of no name', [options('$$', 'any'), event()], "'$$' cannot name a stream."],
    ['that expects no version', [options('a', undefined), event()], 'An append needs an expected version.'],
    ['of an event without id', [options('a', 'any'), event('id')], 'Every event needs an id.'],
    ['of an event without type', [options('a', 'any'), event('type')], 'Every event needs a type and a content-type.'],
    [
      'of more than a mebibyte',
      [options('a', 'any'), event('nothing', 1 << 20)],
      'An append may hold 1048576 bytes at most.',
    ],
  ])('%s is refused', async (_, messages, sentence) => {
    expect(await refused(`${STREAMS}/Append`, ...messages)).toEqual([status.INVALID_ARGUMENT, sentence]);
  });
});

/** A message of a batch. */
function batched({
  correlation,
  stream,
  expected = 'any',
  events = 1,
  last = true,
  flawed = false,
  deadlineInMs,
}: {
  readonly correlation: string;
  readonly stream?: string;
  readonly expected?: Expected;
  readonly events?: number;
  readonly last?: boolean;
  /** Its events have no id. */
  readonly flawed?: boolean;
  readonly deadlineInMs?: number;
}) {
  const message = new BatchAppendReq();
  message.setCorrelationId(idOf(correlation));
  message.setIsFinal(last);
  if (stream !== undefined) {
    const asked = new BatchAppendReq.Options();
    asked.setStreamIdentifier(identified(stream));
    if (deadlineInMs !== undefined)
      asked.setDeadline(timestamp.Timestamp.fromDate(new Date(Date.now() + deadlineInMs)));
    message.setOptions(expecting(asked, expected, (value) => asked.setStreamPosition(value), new Empty()));
  }
  for (let n = 0; n < events; n++) {
    const proposed = new BatchAppendReq.ProposedMessage();
    if (!flawed) proposed.setId(idOf(randomUUID()));
    proposed.getMetadataMap().set('type', 'Noted').set('content-type', 'application/json');
    message.addProposedMessages(proposed);
  }
  return message;
}

/** What each append of a batch came to: its last revision, or why not. */
async function batch(...messages: readonly Message[]): Promise<Readonly<Record<string, readonly string[]>>> {
  const { answers, status: code } = await call(`${STREAMS}/BatchAppend`, ...messages);
  expect(code).toBe(status.OK);
  const found: Record<string, string[]> = {};
  for (const bytes of answers) {
    const answer = BatchAppendResp.deserializeBinary(bytes);
    const of = answer.getCorrelationId()?.getString() ?? '';
    const why = answer.getError()?.getMessage() ?? answer.getSuccess()?.getCurrentRevision() ?? '';
    found[of] = [...(found[of] ?? []), why];
  }
  return found;
}

describe('a batch', () => {
  const [a, b] = [randomUUID(), randomUUID()];

  it('joins what belongs together, and answers each append once', async () => {
    const [stream, other] = [fresh(), fresh()];
    const found = await batch(
      batched({ correlation: a, stream, last: false }),
      batched({ correlation: b, stream: other, events: 2 }),
      batched({ correlation: a }),
    );
    expect(found).toEqual({ [a]: ['1'], [b]: ['1'] });
    expect(await batch(batched({ correlation: a, stream, expected: 1 }))).toEqual({ [a]: ['2'] });
  });

  it.each([
    ['without options', { correlation: a }, 'The first message of an append needs options.'],
    ['to no name', { correlation: a, stream: '$all' }, "'$all' cannot name a stream."],
    [
      'that expects no version',
      { correlation: a, stream: fresh(), expected: undefined },
      'An append needs an expected version.',
    ],
    [
      'that comes too late',
      { correlation: a, stream: fresh(), deadlineInMs: -1 },
      'The deadline passed; nothing was stored.',
    ],
    [
      'that expects another version',
      { correlation: a, stream: fresh(), expected: 3 },
      'The stream is at another version.',
    ],
  ] as const)('refuses an append %s, ignores what still comes of it, and takes the next', async (_, first, why) => {
    const begun = batched({ ...first, last: false });
    if (first.correlation === a && 'expected' in first && first.expected === undefined) begun.getOptions()?.clearAny();
    const next = batched({ correlation: a, stream: fresh() });
    expect(await batch(begun, batched({ correlation: a }), next)).toEqual({ [a]: [why, '0'] });
  });

  it('keeps nothing of an append that is refused on its way', async () => {
    const found = await batch(
      batched({ correlation: a, stream: fresh(), last: false }),
      batched({ correlation: a, flawed: true, last: false }),
      batched({ correlation: a }),
      batched({ correlation: a, stream: fresh() }),
    );
    expect(found).toEqual({ [a]: ['Every event needs an id.', '0'] });
  });

  it('gives up what is never complete when its deadline comes', async () => {
    const stream = session.request({
      ':method': 'POST',
      ':path': `${STREAMS}/BatchAppend`,
      'content-type': 'application/grpc',
    });
    const bytes = batched({ correlation: a, stream: fresh(), last: false, deadlineInMs: 100 }).serializeBinary();
    const prefix = Buffer.alloc(5);
    prefix.writeUInt32BE(bytes.length, 1);
    stream.write(Buffer.concat([prefix, bytes]));
    const piece = await new Promise<Buffer>((resolve) => stream.once('data', resolve));
    const [answer] = new MessageSplitter(LARGEST, 'identity').take(piece);
    expect(
      BatchAppendResp.deserializeBinary(answer ?? Buffer.alloc(0))
        .getError()
        ?.getCode(),
    ).toBe(4);
    stream.close();
  });
});

/** Asks for streams of a name: so many events of them, or all that there are and will be. */
function reading({ prefix, count, every = 0 }: { prefix?: string; count?: number; every?: number }) {
  const asked = new ReadReq.Options();
  const all = new ReadReq.Options.AllOptions();
  all.setStart(new SharedEmpty());
  asked.setAll(all);
  if (count === undefined) asked.setSubscription(new ReadReq.Options.SubscriptionOptions());
  else asked.setCount(String(count));
  const ids = new ReadReq.Options.UUIDOption();
  ids.setString(new SharedEmpty());
  asked.setUuidOption(ids);
  if (prefix === undefined) asked.setNoFilter(new SharedEmpty());
  else {
    const named = new ReadReq.Options.FilterOptions.Expression();
    named.addPrefix(prefix);
    const filter = new ReadReq.Options.FilterOptions();
    filter.setStreamIdentifier(named);
    filter.setMax(every);
    filter.setCheckpointintervalmultiplier(1);
    asked.setFilter(filter);
  }
  const request = new ReadReq();
  request.setOptions(asked);
  return request.serializeBinary();
}

/** What an answer to a read tells: the stream and revision of an event, or what else it is. */
function told(bytes: Buffer): string {
  const answer = ReadResp.deserializeBinary(bytes);
  const event = answer.getEvent()?.getEvent();
  if (event)
    return `${Buffer.from(event.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString()} ${event.getStreamRevision()}`;
  if (answer.hasConfirmation()) return 'confirmed';
  if (answer.hasCheckpoint()) return 'checkpoint';
  return answer.hasCaughtUp() ? 'caught up' : 'something else';
}

describe('everything', () => {
  it('is read as far as it matches a filter, and no more of it than was asked for', async () => {
    const stream = fresh();
    await append(stream, 'any', 3);
    const read = async (count: number) =>
      (await callWith(`${STREAMS}/Read`, [reading({ prefix: stream, count })])).answers.map(told);
    expect(await read(9)).toEqual([`${stream} 0`, `${stream} 1`, `${stream} 2`]);
    expect(await read(2)).toEqual([`${stream} 0`, `${stream} 1`]);
  });

  /** What a subscription is told until it has caught up. */
  const followed = async (asked: Parameters<typeof reading>[0]) => {
    const hasCaughtUp = (answers: readonly Buffer[]) => answers.some((each) => told(each) === 'caught up');
    const { answers } = await callWith(`${STREAMS}/Read`, [reading(asked)], {}, hasCaughtUp);
    return answers.map(told);
  };

  it('is followed by a filter with a checkpoint at the end of what there is', async () => {
    const stream = fresh();
    await append(stream, 'any', 2);
    expect(await followed({ prefix: stream, every: 1_000_000 })).toEqual([
      'confirmed',
      `${stream} 0`,
      `${stream} 1`,
      'checkpoint',
      'caught up',
    ]);
  });

  it('is followed by a filter with a checkpoint after so many events, whether they match or not', async () => {
    const all = (await followed({})).filter((each) => / /.test(each) && each !== 'caught up');
    const found = await followed({ prefix: 'there is no such stream', every: 2 });
    expect(found).toEqual([
      'confirmed',
      ...Array.from({ length: Math.floor(all.length / 2) + 1 }, () => 'checkpoint'),
      'caught up',
    ]);
  });

  it('is followed without checkpoints where nothing is left out', async () => {
    const found = await followed({});
    expect([found[0], found.at(-1), found.includes('checkpoint')]).toEqual(['confirmed', 'caught up', false]);
  });

  it('says so when it cannot be read', async () => {
    const store = openEventStore(':memory:');
    const server = new GrpcServer(() => readEndpoint(store.reader, store.tail, new OpenCalls()));
    const port = await server.listen('127.0.0.1', 0);
    store.close();
    const before = session;
    session = connect(`http://127.0.0.1:${port}`);
    const { status: code, message } = await callWith(`${STREAMS}/Read`, [reading({ count: 1 })]).finally(() => {
      session.close();
      session = before;
      return server.close(0);
    });
    expect([code, message]).toEqual([status.INTERNAL, expect.stringMatching(/^The read failed: /)]);
  });
});

describe('a stream that is deleted', () => {
  const removal = (Request: typeof DeleteReq | typeof TombstoneReq, stream: string, expected: Expected) => {
    const request = new Request();
    const asked = new Request.Options();
    asked.setStreamIdentifier(identified(stream));
    expecting(asked, expected, (value) => asked.setRevision(value), new SharedEmpty());
    return request.setOptions(asked);
  };

  it('is so where the answer says', async () => {
    const stream = fresh();
    const at = (await stored(stream, 'any'))?.getPosition()?.getCommitPosition();
    const { answers } = await call(`${STREAMS}/Delete`, removal(DeleteReq, stream, 0));
    const position = DeleteResp.deserializeBinary(answers[0] ?? Buffer.alloc(0)).getPosition();
    expect(Number(position?.getCommitPosition())).toBeGreaterThan(Number(at));
    expect(position?.getPreparePosition()).toBe(position?.getCommitPosition());
  });

  it('takes no more once it is gone for good', async () => {
    const stream = fresh();
    await append(stream, 'any');
    expect((await call(`${STREAMS}/Tombstone`, removal(TombstoneReq, stream, 'any'))).status).toBe(status.OK);
    const gone = [status.FAILED_PRECONDITION, `Event stream '${stream}' is deleted.`];
    expect(await refused(`${STREAMS}/Append`, options(stream, 'any'), event())).toEqual(gone);
    expect(await refused(`${STREAMS}/Delete`, removal(DeleteReq, stream, 'any'))).toEqual(gone);
  });

  it.each([
    ['has no name', '', 'any', status.INVALID_ARGUMENT, "'' cannot name a stream."],
    ['is expected nowhere', 'a', undefined, status.INVALID_ARGUMENT, 'A deletion needs an expected version.'],
    ['is elsewhere', 'never-there', 5, status.FAILED_PRECONDITION, "Expected version 5 of 'never-there', found -1."],
  ] as const)('is not, where it %s', async (_, stream, expected, ...refusal) => {
    expect(await refused(`${STREAMS}/Delete`, removal(DeleteReq, stream, expected))).toEqual(refusal);
  });
});

describe('what the node says of itself', () => {
  it('is the address by which it was reached', async () => {
    const reach = async (authority: string) => {
      const { answers } = await callWith('/event_store.client.gossip.Gossip/Read', [new Uint8Array()], {
        ':authority': authority,
      });
      const [member, ...others] = ClusterInfo.deserializeBinary(answers[0] ?? Buffer.alloc(0)).getMembersList();
      expect([others, member?.getIsAlive(), member?.getState()]).toEqual([[], true, MemberInfo.VNodeState.LEADER]);
      return [member?.getHttpEndPoint()?.getAddress(), member?.getHttpEndPoint()?.getPort()];
    };
    expect(await reach('store.example:2113')).toEqual(['store.example', 2113]);
    expect(await reach('store.example')).toEqual(['store.example', 80]);
  });

  it('is what it can do', async () => {
    const { answers } = await call(
      '/event_store.client.server_features.ServerFeatures/GetSupportedMethods',
      new Empty(),
    );
    const told = SupportedMethods.deserializeBinary(answers[0] ?? Buffer.alloc(0));
    expect(told.getEventStoreServerVersion()).toBe('24.6.0');
    expect(told.getMethodsList().map((each) => `${each.getServiceName()}/${each.getMethodName()}`)).toEqual([
      'event_store.client.streams.streams/read',
      'event_store.client.streams.streams/append',
      'event_store.client.streams.streams/batchappend',
      'event_store.client.streams.streams/delete',
      'event_store.client.streams.streams/tombstone',
      'event_store.client.gossip.gossip/read',
      'event_store.client.server_features.serverfeatures/getsupportedmethods',
    ]);
  });
});

describe('a node that closes', () => {
  it('tells whoever is connected before it cuts the line', async () => {
    const closing = await startNode({ path: ':memory:' });
    const connected = connect(`http://${closing.host}:${closing.port}`);
    const seen: string[] = [];
    connected.once('goaway', () => seen.push('told'));
    const ended = new Promise<void>((resolve) => connected.once('close', () => resolve()));
    await new Promise((resolve) => connected.once('remoteSettings', resolve));
    await closing.close();
    await ended;
    expect(seen).toEqual(['told']);
  });
});

describe('a call that cannot be served', () => {
  it.each([
    [
      '/event_store.client.projections.Projections/Create',
      status.UNIMPLEMENTED,
      'The embedded node has no projections; use a full EventStoreDB for that.',
    ],
    ['/somewhere/Else', status.UNIMPLEMENTED, 'The embedded node has no method /somewhere/Else.'],
    [`${STREAMS}/Nothing`, status.UNIMPLEMENTED, `The embedded node has no method ${STREAMS}/Nothing.`],
    [`${STREAMS}/Delete`, status.INTERNAL, 'The call ended without a request.'],
  ])('says why: %s', async (path, ...refusal) => {
    expect(await refused(path)).toEqual(refusal);
  });

  it('says why: a read without options', async () => {
    expect(await refused(`${STREAMS}/Read`, new ReadReq())).toEqual([status.INVALID_ARGUMENT, 'A read needs options.']);
  });

  it('says why: bytes that are no message', async () => {
    const { status: code, message } = await callWith(`${STREAMS}/Append`, [Buffer.from([0xff, 0xff, 0xff])]);
    expect([code, message]).toEqual([status.INTERNAL, expect.stringMatching(/^The request cannot be understood: /)]);
  });

  it('ends at the deadline that its caller has set', async () => {
    const ended = await callWith(`${STREAMS}/Read`, [reading({})], { 'grpc-timeout': '100m' });
    expect([ended.status, ended.message]).toEqual([status.DEADLINE_EXCEEDED, 'The deadline of the call passed.']);
    expect(ended.answers.length).toBeGreaterThan(0);
  });

  it('is no gRPC, or no HTTP/2', async () => {
    const { trailers } = await callWith(`${STREAMS}/Append`, [], { 'content-type': 'application/json' });
    expect(trailers[':status']).toBe(415);
    const socket = connectSocket(node.port, node.host);
    socket.write('GET / HTTP/1.1\r\nhost: x\r\n\r\n');
    const sentence = 'The embedded node speaks gRPC alone; it has no HTTP interface.\n';
    expect((await text(socket)).split('\r\n')).toEqual([
      'HTTP/1.1 501 Not Implemented',
      'content-type: text/plain',
      `content-length: ${sentence.length}`,
      'connection: close',
      '',
      sentence,
    ]);
  });
});
