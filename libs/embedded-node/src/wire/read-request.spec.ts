import { describe, expect, it } from '@jest/globals';
import { eventFilterFrom } from './event-filter.js';
import { ReadReq, SharedEmpty, StreamIdentifier } from './protocol.js';
import { readRequestFrom } from './read-request.js';

type Options = InstanceType<typeof ReadReq.Options>;

const { FilterOptions, StreamOptions, AllOptions, SubscriptionOptions, UUIDOption } = ReadReq.Options;

/** A request to read a stream from its start, unless told otherwise. */
function asked(change: (options: Options) => void = () => undefined) {
  const options = new ReadReq.Options();
  const uuid = new UUIDOption();
  uuid.setString(new SharedEmpty());
  options.setUuidOption(uuid);
  options.setCount('10');
  options.setStream(ofStream('mission-M1', (stream) => stream.setStart(new SharedEmpty())));
  change(options);
  const request = new ReadReq();
  request.setOptions(options);
  return readRequestFrom(request);
}

function ofStream(name: string, from: (stream: InstanceType<typeof StreamOptions>) => void) {
  const [stream, identifier] = [new StreamOptions(), new StreamIdentifier()];
  identifier.setStreamName(Uint8Array.from(Buffer.from(name)));
  stream.setStreamIdentifier(identifier);
  from(stream);
  return stream;
}

function ofAll(from: (all: InstanceType<typeof AllOptions>) => void) {
  const all = new AllOptions();
  from(all);
  return all;
}

function filter(change: (filter: InstanceType<typeof FilterOptions>) => void) {
  const made = new FilterOptions();
  change(made);
  return made;
}

function expression(regex: string, ...prefixes: readonly string[]) {
  const made = new FilterOptions.Expression();
  made.setRegex(regex);
  made.setPrefixList([...prefixes]);
  return made;
}

describe('a request to read', () => {
  it('is of a stream, from its start, its end or a revision', () => {
    expect(asked()).toEqual({
      ...{ stream: 'mission-M1', from: 'start', backwards: false, resolveLinks: false, structuredIds: false },
      ...{ count: 10, filter: undefined },
    });
    const from = (change: Parameters<typeof ofStream>[1]) =>
      asked((options) => options.setStream(ofStream('mission-M1', change))).from;
    expect(from((stream) => stream.setEnd(new SharedEmpty()))).toBe('end');
    expect(from((stream) => stream.setRevision('7'))).toBe(7);
    expect(from((stream) => stream.setRevision('0'))).toBe(0);
  });

  it('is of everything, from its start, its end or a position', () => {
    const from = (change: Parameters<typeof ofAll>[0]) => {
      const request = asked((options) => options.setAll(ofAll(change)));
      return [request.stream, request.from];
    };
    const at = new ReadReq.Options.Position();
    at.setCommitPosition('300');
    at.setPreparePosition('299');
    expect(from((all) => all.setStart(new SharedEmpty()))).toEqual([undefined, 'start']);
    expect(from((all) => all.setEnd(new SharedEmpty()))).toEqual([undefined, 'end']);
    expect(from((all) => all.setPosition(at))).toEqual([undefined, 300]);
  });

  it('is a subscription when it names no count', () => {
    expect(asked((options) => options.setSubscription(new SubscriptionOptions())).count).toBeUndefined();
  });

  it('says in which direction, whether links are followed and how ids are written', () => {
    const uuid = new UUIDOption();
    uuid.setStructured(new SharedEmpty());
    const request = asked((options) => {
      options.setReadDirection(ReadReq.Options.ReadDirection.BACKWARDS);
      options.setResolveLinks(true);
      options.setUuidOption(uuid);
    });
    expect(request).toMatchObject({ backwards: true, resolveLinks: true, structuredIds: true });
  });

  it.each<[string, (options: Options) => void]>([
    ['A read needs a count or a subscription.', (options) => options.clearCount()],
    ['A read needs a uuid_option.', (options) => options.clearUuidOption()],
    ['A read needs a stream or all.', (options) => options.clearStream()],
    ['A read needs a stream or all.', (options) => options.setStream(ofStream('$all', () => undefined))],
  ])('is refused when something is missing: %s', (why, change) => {
    expect(() => asked(change)).toThrow(why);
    expect(() => readRequestFrom(new ReadReq())).toThrow('A read needs options.');
  });
});

describe('the filter of a request', () => {
  it('looks at the names of streams or of types, by their beginnings or by an expression', () => {
    const streams = eventFilterFrom(filter((made) => made.setStreamIdentifier(expression('', 'mission-', 'user-'))));
    expect([streams.matches('mission-M1', 'x'), streams.matches('user-1', 'x')]).toEqual([true, true]);
    expect([streams.matches('a-mission-M1', 'mission-'), streams.matches('other', 'x')]).toEqual([false, false]);
    const types = eventFilterFrom(filter((made) => made.setEventType(expression('^[^$].*'))));
    expect([types.matches('$x', 'Noted'), types.matches('x', '$metadata')]).toEqual([true, false]);
    expect(asked((options) => options.setFilter(filter(() => undefined))).filter?.matches('any', 'thing')).toBe(true);
  });

  it('has no regular expression that is none', () => {
    expect(() => eventFilterFrom(filter((made) => made.setEventType(expression('('))))).toThrow(SyntaxError);
  });

  it('asks for a checkpoint every so many windows: of 32 events unless told', () => {
    const interval = (change: Parameters<typeof filter>[0]) => eventFilterFrom(filter(change)).checkpointInterval;
    expect(interval(() => undefined)).toBe(32);
    expect(interval((made) => made.setMax(5))).toBe(5);
    expect(interval((made) => made.setMax(0))).toBe(1);
    expect(
      interval((made) => {
        made.setMax(5);
        made.setCheckpointintervalmultiplier(4);
      }),
    ).toBe(20);
  });
});
