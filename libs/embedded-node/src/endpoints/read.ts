import type { Endpoint } from '../grpc/server.js';
import type { EventRow } from '../store/event-table.js';
import { PAGE, type LogReader } from '../store/log-reader.js';
import type { LogTail } from '../store/log-tail.js';
import { ReadReq, type ReadRequestMessage } from '../wire/protocol.js';
import { readRequestFrom, type ReadRequest } from '../wire/read-request.js';
import { eventResponse, streamNotFoundResponse } from '../wire/read-responses.js';
import { withStructuredId } from '../wire/recorded-event.js';
import { failed, invalidArgument, streamDeleted } from '../wire/refusals.js';
import type { OpenCalls } from './open-calls.js';
import { CallerGone, PacedCall } from './paced-call.js';
import { followEverything, followStream } from './subscription.js';

/** Sends one row to the reader; to be awaited when there is something to await. */
export type Deliver = (row: EventRow) => Promise<void> | undefined;

/** Answers Read: streams and everything, both directions, once or for ever. */
export function readEndpoint(reader: LogReader, tail: LogTail, calls: OpenCalls): Endpoint {
  return (call) => {
    const paced = new PacedCall(call);
    const read = (message: ReadRequestMessage): void => {
      let request: ReadRequest;
      try {
        request = readRequestFrom(message);
      } catch (error) {
        return paced.refuse(invalidArgument((error as Error).message));
      }
      const leave = calls.enter((refusal) => paced.refuse(refusal));
      serve(request, reader, tail, paced)
        .catch((error: unknown) => {
          if (!(error instanceof CallerGone)) paced.refuse(failed(`The read failed: ${(error as Error).message}.`));
        })
        .finally(leave);
    };
    call.listen({ message: (bytes) => read(ReadReq.deserializeBinary(bytes)), end: () => undefined });
  };
}

async function serve(request: ReadRequest, reader: LogReader, tail: LogTail, call: PacedCall): Promise<void> {
  const deliver = delivery(request, reader, call);
  const { stream, count } = request;
  if (stream === undefined) {
    if (count === undefined) return followEverything(request, reader, tail, call, deliver);
    await readEverything(request, count, reader, deliver);
    return call.finish();
  }
  if (count === undefined) return followStream(stream, request, reader, tail, call, deliver);
  const state = reader.stream(stream);
  if (state.tombstoned) return call.refuse(streamDeleted(stream));
  if (state.last < 0 || state.softDeleted) await call.send(streamNotFoundResponse(stream));
  else await readStream(stream, request, count, reader, deliver);
  call.finish();
}

function delivery(request: ReadRequest, reader: LogReader, call: PacedCall): Deliver {
  const shaped = (record: Uint8Array | undefined) =>
    record !== undefined && request.structuredIds ? withStructuredId(record) : record;
  return (row) => {
    const { event, link } = reader.resolve(row, request.resolveLinks);
    return call.send(eventResponse(shaped(event), shaped(link), row.position));
  };
}

async function readStream(
  name: string,
  { from, backwards }: ReadRequest,
  count: number,
  reader: LogReader,
  deliver: Deliver,
): Promise<void> {
  let left = count;
  let cursor = from === 'start' ? 0 : from === 'end' ? Number.MAX_SAFE_INTEGER : from;
  while (left > 0) {
    const limit = Math.min(left, PAGE);
    const stream = reader.stream(name);
    const rows = backwards
      ? reader.streamBackwards(stream, cursor, limit)
      : reader.streamForwards(stream, cursor, limit);
    for (const row of rows) await deliver(row);
    const last = rows.at(-1);
    if (last === undefined || rows.length < limit) return;
    left -= rows.length;
    cursor = last.revision + (backwards ? -1 : 1);
  }
}

async function readEverything(
  { from, backwards, filter }: ReadRequest,
  count: number,
  reader: LogReader,
  deliver: Deliver,
): Promise<void> {
  let left = count;
  let cursor = from === 'start' ? 0 : from === 'end' ? Number.MAX_SAFE_INTEGER : from;
  while (left > 0) {
    const rows = backwards ? reader.allBackwards(cursor) : reader.allForwards(cursor);
    for (const row of rows) {
      if (filter !== undefined && !filter.matches(row.streamName, row.type)) continue;
      await deliver(row);
      if (--left === 0) return;
    }
    const last = rows.at(-1);
    if (last === undefined || rows.length < PAGE) return;
    cursor = last.position + (backwards ? 0 : 1);
  }
}
