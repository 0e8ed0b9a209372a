import type { Endpoint } from '../grpc/server.js';
import type { Refusal } from '../grpc/status.js';
import type { GroupCommit } from '../store/group-commit.js';
import type { WriteOutcome } from '../store/log-writer.js';
import { expectedVersionOf } from '../wire/expected-version.js';
import { AppendReq, AppendResp, type AppendRequest, type AppendResponse, SharedEmpty } from '../wire/protocol.js';
import {
  invalidArgument,
  maximumAppendSizeExceeded,
  missingMetadataProperty,
  streamDeleted,
} from '../wire/refusals.js';
import { isUnusableName, streamNameOf } from '../wire/stream-name.js';
import type { OpenCalls } from './open-calls.js';
import { type Flaw, MAXIMUM_APPEND_SIZE, ProposedEvents } from './proposed-events.js';
import { writeRefusal } from './write-refusal.js';

type Options = NonNullable<ReturnType<AppendRequest['getOptions']>>;

/** Answers Append: options first, then one event a message, one answer at the end. A wrong version is an answer. */
export function appendEndpoint(commits: GroupCommit, calls: OpenCalls): Endpoint {
  return (call) => {
    const proposed = new ProposedEvents();
    let options: Options | undefined;
    call.onGone(calls.enter((refusal) => call.refuse(refusal)));
    call.listen({
      message(bytes) {
        const message = AppendReq.deserializeBinary(bytes);
        options ??= message.getOptions();
        const event = message.getProposedMessage();
        const flaw = event === undefined ? undefined : proposed.add(event);
        if (flaw !== undefined) call.refuse(refusalOf(flaw));
      },
      end() {
        const stream = streamNameOf(options?.getStreamIdentifier());
        const expected = options === undefined ? undefined : expectedVersionOf(options);
        if (options === undefined) return call.refuse(invalidArgument('An append needs options first.'));
        if (isUnusableName(stream)) return call.refuse(invalidArgument(`'${stream}' cannot name a stream.`));
        if (expected === undefined) return call.refuse(invalidArgument('An append needs an expected version.'));
        const asked = options;
        commits
          .submit((log) => log.append(stream, expected, proposed.events), call.deadline)
          .then((outcome) => {
            if (outcome.kind === 'deleted') return call.refuse(streamDeleted(stream));
            call.send(responseTo(asked, outcome).serializeBinary());
            call.finish();
          })
          .catch((error: unknown) => call.refuse(writeRefusal(error)));
      },
    });
  };
}

function responseTo(options: Options, outcome: Exclude<WriteOutcome, { kind: 'deleted' }>): AppendResponse {
  const response = new AppendResp();
  if (outcome.kind === 'written') response.setSuccess(successOf(outcome.revision, outcome.position));
  else response.setWrongExpectedVersion(conflictOf(options, outcome.current));
  return response;
}

function successOf(revision: number, position: number | undefined) {
  const success = new AppendResp.Success();
  if (revision < 0) success.setNoStream(new SharedEmpty());
  else success.setCurrentRevision(String(revision));
  if (position === undefined) return success.setNoPosition(new SharedEmpty());
  const at = new AppendResp.Position();
  at.setCommitPosition(String(position));
  at.setPreparePosition(String(position));
  return success.setPosition(at);
}

function conflictOf(options: Options, current: number) {
  const conflict = new AppendResp.WrongExpectedVersion();
  if (current < 0) conflict.setCurrentNoStream(new SharedEmpty());
  else conflict.setCurrentRevision(String(current));
  if (options.hasAny()) conflict.setExpectedAny(new SharedEmpty());
  else if (options.hasNoStream()) conflict.setExpectedNoStream(new SharedEmpty());
  else if (options.hasStreamExists()) conflict.setExpectedStreamExists(new SharedEmpty());
  else conflict.setExpectedRevision(options.getRevision());
  return conflict;
}

function refusalOf(flaw: Flaw): Refusal {
  if (flaw === 'too-large') return maximumAppendSizeExceeded(MAXIMUM_APPEND_SIZE);
  return flaw === 'property-missing' ? missingMetadataProperty() : invalidArgument('Every event needs an id.');
}
