import type { Call } from '../grpc/call.js';
import type { Endpoint } from '../grpc/server.js';
import { unary } from '../grpc/unary.js';
import type { ExpectedVersion } from '../store/append-decision.js';
import type { GroupCommit } from '../store/group-commit.js';
import type { LogWriter, WriteOutcome } from '../store/log-writer.js';
import { expectedVersionNumber, expectedVersionOf } from '../wire/expected-version.js';
import {
  DeleteReq,
  type DeleteRequest,
  DeleteResp,
  SharedEmpty,
  TombstoneReq,
  type TombstoneRequest,
  TombstoneResp,
} from '../wire/protocol.js';
import { invalidArgument, streamDeleted, wrongExpectedVersion } from '../wire/refusals.js';
import { isUnusableName, streamNameOf } from '../wire/stream-name.js';
import { writeRefusal } from './write-refusal.js';

type Deletion = (log: LogWriter, stream: string, expected: ExpectedVersion) => WriteOutcome;
type Position = Extract<WriteOutcome, { kind: 'written' }>['position'];

/** Answers Delete: the stream is hidden until it is written to again. */
export function deleteEndpoint(commits: GroupCommit): Endpoint {
  return unary(DeleteReq.deserializeBinary, async (request, call) => {
    const position = await remove(commits, request, call, (log, stream, expected) => log.delete(stream, expected));
    const response = new DeleteResp();
    if (position === undefined) return response.setNoPosition(new SharedEmpty());
    return response.setPosition(placed(new DeleteResp.Position(), position));
  });
}

/** Answers Tombstone: the stream is gone for ever and its name with it. */
export function tombstoneEndpoint(commits: GroupCommit): Endpoint {
  return unary(TombstoneReq.deserializeBinary, async (request, call) => {
    const position = await remove(commits, request, call, (log, stream, expected) => log.tombstone(stream, expected));
    const response = new TombstoneResp();
    if (position === undefined) return response.setNoPosition(new SharedEmpty());
    return response.setPosition(placed(new TombstoneResp.Position(), position));
  });
}

/** Resolves to the position of the event that records the deletion; rejects with a refusal. */
async function remove(
  commits: GroupCommit,
  request: DeleteRequest | TombstoneRequest,
  call: Call,
  deletion: Deletion,
): Promise<Position> {
  const options = request.getOptions();
  const stream = streamNameOf(options?.getStreamIdentifier());
  const expected = options === undefined ? undefined : expectedVersionOf(options);
  if (isUnusableName(stream)) throw invalidArgument(`'${stream}' cannot name a stream.`);
  if (expected === undefined) throw invalidArgument('A deletion needs an expected version.');
  const outcome = await commits
    .submit((log) => deletion(log, stream, expected), call.deadline)
    .catch((error: unknown) => Promise.reject(writeRefusal(error)));
  if (outcome.kind === 'deleted') throw streamDeleted(stream);
  if (outcome.kind === 'written') return outcome.position;
  throw wrongExpectedVersion(stream, expectedVersionNumber(expected), outcome.current);
}

function placed<P extends { setCommitPosition(value: string): P; setPreparePosition(value: string): P }>(
  at: P,
  position: number,
): P {
  return at.setCommitPosition(String(position)).setPreparePosition(String(position));
}
