import type { sendUnaryData, ServerUnaryCall } from '@grpc/grpc-js';
import type { ExpectedVersion } from '../store/append-decision.js';
import type { GroupCommit } from '../store/group-commit.js';
import type { LogWriter, WriteOutcome } from '../store/log-writer.js';
import { expectedVersionNumber, expectedVersionOf } from '../wire/expected-version.js';
import {
  type DeleteRequest,
  DeleteResp,
  type DeleteResponse,
  SharedEmpty,
  type TombstoneRequest,
  TombstoneResp,
  type TombstoneResponse,
} from '../wire/protocol.js';
import { invalidArgument, streamDeleted, wrongExpectedVersion } from '../wire/refusals.js';
import { isUnusableName, streamNameOf } from '../wire/stream-name.js';
import { deadlineOf, writeRefusal } from './write-refusal.js';

type DeletionRequest = DeleteRequest | TombstoneRequest;
type Deletion = (log: LogWriter, stream: string, expected: ExpectedVersion) => WriteOutcome;
type Position = Extract<WriteOutcome, { kind: 'written' }>['position'];

/** Answers Delete: the stream is hidden until it is written to again. */
export function deleteEndpoint(commits: GroupCommit) {
  return (call: ServerUnaryCall<DeleteRequest, DeleteResponse>, callback: sendUnaryData<DeleteResponse>): void => {
    remove(commits, call, (log, stream, expected) => log.delete(stream, expected)).then((position) => {
      const response = new DeleteResp();
      if (position === undefined) response.setNoPosition(new SharedEmpty());
      else response.setPosition(placed(new DeleteResp.Position(), position));
      callback(null, response);
    }, callback);
  };
}

/** Answers Tombstone: the stream is gone for ever and its name with it. */
export function tombstoneEndpoint(commits: GroupCommit) {
  return (
    call: ServerUnaryCall<TombstoneRequest, TombstoneResponse>,
    callback: sendUnaryData<TombstoneResponse>,
  ): void => {
    remove(commits, call, (log, stream, expected) => log.tombstone(stream, expected)).then((position) => {
      const response = new TombstoneResp();
      if (position === undefined) response.setNoPosition(new SharedEmpty());
      else response.setPosition(placed(new TombstoneResp.Position(), position));
      callback(null, response);
    }, callback);
  };
}

/** Resolves to the position of the event that records the deletion; rejects with a refusal. */
async function remove(
  commits: GroupCommit,
  call: ServerUnaryCall<DeletionRequest, unknown>,
  deletion: Deletion,
): Promise<Position> {
  const options = call.request.getOptions();
  const stream = streamNameOf(options?.getStreamIdentifier());
  const expected = options === undefined ? undefined : expectedVersionOf(options);
  if (isUnusableName(stream)) throw invalidArgument(`'${stream}' cannot name a stream.`);
  if (expected === undefined) throw invalidArgument('A deletion needs an expected version.');
  const outcome = await commits
    .submit((log) => deletion(log, stream, expected), deadlineOf(call))
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
