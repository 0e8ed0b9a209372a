import { randomUUID } from 'node:crypto';
import type { LogReader } from '../store/log-reader.js';
import { PAGE } from '../store/log-reader.js';
import { EVERYTHING, type LogTail } from '../store/log-tail.js';
import type { ReadRequest } from '../wire/read-request.js';
import { caughtUpResponse, checkpointResponse, confirmationResponse } from '../wire/read-responses.js';
import { streamDeleted } from '../wire/refusals.js';
import type { PacedCall } from './paced-call.js';
import type { Deliver } from './read.js';

/**
 * Follows the whole log past a cursor, until the caller leaves. Checkpoints are sent to filtered subscriptions only:
 * each names the last event looked at, or the starting point when there was none, hence always a position that exists.
 */
export async function followEverything(
  { from, filter }: ReadRequest,
  reader: LogReader,
  tail: LogTail,
  call: PacedCall,
  deliver: Deliver,
): Promise<void> {
  let seen = from === 'start' ? 0 : from === 'end' ? reader.lastPosition() : from;
  let sinceCheckpoint = 0;
  let live = false;
  await call.send(confirmationResponse(randomUUID()));
  for (;;) {
    const version = tail.version;
    const rows = reader.allForwards(seen + 1);
    for (const row of rows) {
      if (filter === undefined || filter.matches(row.streamName, row.type)) await deliver(row);
      seen = row.position;
      if (filter === undefined || ++sinceCheckpoint < filter.checkpointInterval) continue;
      sinceCheckpoint = 0;
      await call.send(checkpointResponse(seen));
    }
    if (rows.length === PAGE || version !== tail.version) continue;
    if (live) {
      await call.pause((wake) => tail.once(EVERYTHING, wake));
      continue;
    }
    live = true;
    if (filter !== undefined) await call.send(checkpointResponse(seen));
    await call.send(caughtUpResponse());
  }
}

/** Follows one stream past a cursor, until the caller leaves or the stream is tombstoned. It need not exist yet. */
export async function followStream(
  name: string,
  { from }: ReadRequest,
  reader: LogReader,
  tail: LogTail,
  call: PacedCall,
  deliver: Deliver,
): Promise<void> {
  let next = from === 'start' ? 0 : from === 'end' ? reader.stream(name).last + 1 : from + 1;
  let live = false;
  await call.send(confirmationResponse(randomUUID()));
  for (;;) {
    const version = tail.version;
    const stream = reader.stream(name);
    const rows = reader.streamForwards(stream, next, PAGE);
    for (const row of rows) {
      await deliver(row);
      next = row.revision + 1;
    }
    if (rows.length === PAGE) continue;
    if (stream.tombstoned) {
      const tombstone = reader.tombstone(stream);
      if (live && tombstone !== undefined) await deliver(tombstone);
      return call.refuse(streamDeleted(name));
    }
    if (version !== tail.version) continue;
    if (live) {
      await call.pause((wake) => tail.once(name, wake));
      continue;
    }
    live = true;
    await call.send(caughtUpResponse());
  }
}
