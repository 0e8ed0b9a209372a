import { DeadlinePassedError, NodeClosingError } from '../errors.js';
import type { Call } from '../grpc/call.js';
import type { Endpoint } from '../grpc/server.js';
import type { GroupCommit } from '../store/group-commit.js';
import type { ExpectedVersion } from '../store/append-decision.js';
import {
  batchBadRequest,
  batchFailure,
  batchStreamDeleted,
  batchSuccess,
  batchTimedOut,
  batchTooLarge,
  batchUnknown,
  batchWrongVersion,
  type BatchError,
  type Echo,
} from '../wire/batch-append-responses.js';
import { expectedVersionOf } from '../wire/expected-version.js';
import { BatchAppendReq, type BatchAppendRequest } from '../wire/protocol.js';
import { isUnusableName, streamNameOf } from '../wire/stream-name.js';
import type { OpenCalls } from './open-calls.js';
import { type Flaw, MAXIMUM_APPEND_SIZE, ProposedEvents } from './proposed-events.js';

type Options = NonNullable<ReturnType<BatchAppendRequest['getOptions']>>;

/** One append on its way in: its options came with the first message, its events come with each. */
interface Incoming {
  readonly echo: Echo;
  readonly options: Options;
  readonly stream: string;
  readonly expected: ExpectedVersion;
  readonly proposed: ProposedEvents;
  readonly deadline: number;
  timer?: NodeJS.Timeout;
}

const LONGEST_WAIT_MS = 2000;

/** Answers BatchAppend: many appends over one call, each answered exactly once, in the order they become durable. */
export function batchAppendEndpoint(commits: GroupCommit, calls: OpenCalls): Endpoint {
  return (call) => new BatchAppendCall(call, commits, calls).listen();
}

class BatchAppendCall {
  private readonly incoming = new Map<string, Incoming>();
  /** Appends answered before their last message came; what still comes of them is ignored. */
  private readonly answered = new Set<string>();
  private unanswered = 0;
  private ended = false;
  private gone = false;

  constructor(
    private readonly call: Call,
    private readonly commits: GroupCommit,
    private readonly calls: OpenCalls,
  ) {}

  listen(): void {
    const leave = this.calls.enter((refusal) => {
      this.abandon();
      this.call.refuse(refusal);
    });
    this.call.onGone(() => {
      this.abandon();
      leave();
    });
    this.call.onDrain(() => this.call.resume());
    this.call.listen({
      message: (bytes) => this.take(BatchAppendReq.deserializeBinary(bytes)),
      end: () => {
        this.ended = true;
        this.finishWhenAnswered();
      },
    });
  }

  private take(message: BatchAppendRequest): void {
    const correlation = Buffer.from(message.getCorrelationId()?.serializeBinary() ?? []).toString('latin1');
    if (this.answered.has(correlation)) {
      if (message.getIsFinal()) this.answered.delete(correlation);
      return;
    }
    const append = this.incoming.get(correlation) ?? this.begin(correlation, message);
    if (append === undefined) return;
    for (const event of message.getProposedMessagesList()) {
      const flaw = append.proposed.add(event);
      if (flaw !== undefined) return this.answerEarly(correlation, append.echo, errorOf(flaw), message.getIsFinal());
    }
    if (message.getIsFinal()) this.store(correlation, append);
    else append.timer ??= setTimeout(() => this.expire(correlation, append), append.deadline - Date.now());
  }

  private begin(correlation: string, message: BatchAppendRequest): Incoming | undefined {
    const options = message.getOptions();
    const identifier = options?.getStreamIdentifier();
    const echo: Echo = {
      correlationId: Buffer.from(correlation, 'latin1'),
      streamIdentifier: identifier?.serializeBinary() ?? new Uint8Array(),
    };
    const stream = streamNameOf(identifier);
    const expected = options === undefined ? undefined : expectedVersionOf(options);
    const refuse = (error: BatchError): undefined => this.answerEarly(correlation, echo, error, message.getIsFinal());
    if (options === undefined) return refuse(batchBadRequest('The first message of an append needs options.'));
    if (isUnusableName(stream)) return refuse(batchBadRequest(`'${stream}' cannot name a stream.`));
    if (expected === undefined) return refuse(batchBadRequest('An append needs an expected version.'));
    const deadline = deadlineOf(options);
    if (deadline <= Date.now()) return refuse(batchTimedOut());
    const append: Incoming = { echo, options, stream, expected, proposed: new ProposedEvents(), deadline };
    this.incoming.set(correlation, append);
    return append;
  }

  private store(correlation: string, append: Incoming): void {
    clearTimeout(append.timer);
    this.incoming.delete(correlation);
    this.unanswered += 1;
    const { echo, stream, expected, proposed, deadline } = append;
    void this.commits
      .submit((log) => log.append(stream, expected, proposed.events), deadline)
      .then(
        (outcome) => {
          if (outcome.kind === 'written') return batchSuccess(echo, outcome.revision, outcome.position);
          if (outcome.kind === 'deleted') return batchFailure(echo, batchStreamDeleted(stream));
          return batchFailure(echo, batchWrongVersion(append.options, outcome.current));
        },
        (error: unknown) => this.failure(echo, error),
      )
      .then((answer) => {
        if (answer !== undefined) this.send(answer);
        this.unanswered -= 1;
        this.finishWhenAnswered();
      });
  }

  /** A closing node ends the whole call as unavailable, which refuses this append as well: no answer of its own. */
  private failure(echo: Echo, error: unknown): Buffer | undefined {
    if (error instanceof NodeClosingError) return undefined;
    const late = error instanceof DeadlinePassedError;
    return batchFailure(
      echo,
      late ? batchTimedOut() : batchUnknown(error instanceof Error ? error.message : String(error)),
    );
  }

  private expire(correlation: string, append: Incoming): void {
    this.answerEarly(correlation, append.echo, batchTimedOut(), false);
  }

  private answerEarly(correlation: string, echo: Echo, error: BatchError, isFinal: boolean): undefined {
    clearTimeout(this.incoming.get(correlation)?.timer);
    this.incoming.delete(correlation);
    if (!isFinal) this.answered.add(correlation);
    this.send(batchFailure(echo, error));
  }

  /** A caller that does not read its answers is not listened to until it does. */
  private send(answer: Buffer): void {
    if (this.gone) return;
    if (!this.call.send(answer)) this.call.pause();
  }

  private finishWhenAnswered(): void {
    if (this.ended && this.unanswered === 0 && !this.gone) this.call.finish();
  }

  private abandon(): void {
    this.gone = true;
    for (const append of this.incoming.values()) clearTimeout(append.timer);
    this.incoming.clear();
  }
}

function deadlineOf(options: Options): number {
  const latest = Date.now() + LONGEST_WAIT_MS;
  const asked = options.getDeadline();
  if (asked === undefined) return latest;
  return Math.min(latest, asked.getSeconds() * 1000 + asked.getNanos() / 1e6);
}

function errorOf(flaw: Flaw): BatchError {
  if (flaw === 'too-large') return batchTooLarge(MAXIMUM_APPEND_SIZE);
  return batchBadRequest(
    flaw === 'id-missing' ? 'Every event needs an id.' : 'Every event needs a type and a content-type.',
  );
}
