import { MessageWriter } from './message-writer.js';
import {
  Any,
  BadRequest,
  type BatchAppendRequest,
  Empty,
  MaximumAppendSizeExceeded,
  StreamDeleted,
  StreamIdentifier,
  Timeout,
  Unknown,
  WrongExpectedVersion,
} from './protocol.js';

/** Why a batch append failed, ready to be put in an answer. Always has details: the client throws without them. */
export interface BatchError {
  readonly code: number;
  readonly message: string;
  readonly type: string;
  readonly details: Uint8Array;
}

type Options = NonNullable<ReturnType<BatchAppendRequest['getOptions']>>;

const INVALID_ARGUMENT = 3;
const DEADLINE_EXCEEDED = 4;
const NOT_FOUND = 5;
const ALREADY_EXISTS = 6;
const UNKNOWN = 2;

const writer = new MessageWriter();
const NOTHING = Buffer.alloc(0);

/** The two parts of a request that every answer echoes: the client finds the waiting caller by the first. */
export interface Echo {
  readonly correlationId: Uint8Array;
  readonly streamIdentifier: Uint8Array;
}

/** The append is durable. `revision` is that of its last event; an append of nothing has no position. */
export function batchSuccess(echo: Echo, revision: number, position: number | undefined): Buffer {
  const at = position === undefined ? undefined : writer.varint(1, position).varint(2, position).finish();
  if (revision < 0) writer.bytes(2, NOTHING);
  else writer.varint(1, revision);
  if (at === undefined) writer.bytes(4, NOTHING);
  else writer.bytes(3, at);
  const success = writer.finish();
  return writer.bytes(1, echo.correlationId).bytes(3, success).bytes(4, echo.streamIdentifier).finish();
}

/** The append was refused, and nothing of it stored. */
export function batchFailure(echo: Echo, error: BatchError): Buffer {
  const details = new Any();
  details.pack(error.details, error.type);
  const status = writer.varint(1, error.code).text(2, error.message).bytes(3, details.serializeBinary()).finish();
  return writer.bytes(1, echo.correlationId).bytes(2, status).bytes(4, echo.streamIdentifier).finish();
}

/** The stream was not where the caller thought. `current` is −1 for a stream without events. */
export function batchWrongVersion(options: Options, current: number): BatchError {
  const details = new WrongExpectedVersion();
  if (current < 0) details.setCurrentNoStream(new Empty());
  else details.setCurrentStreamRevision(String(current));
  if (options.hasAny()) details.setExpectedAny(new Empty());
  else if (options.hasNoStream()) details.setExpectedNoStream(new Empty());
  else if (options.hasStreamExists()) details.setExpectedStreamExists(new Empty());
  else details.setExpectedStreamPosition(options.getStreamPosition());
  return batchError(ALREADY_EXISTS, 'WrongExpectedVersion', details, 'The stream is at another version.');
}

export function batchStreamDeleted(stream: string): BatchError {
  const identifier = new StreamIdentifier();
  identifier.setStreamName(Uint8Array.from(Buffer.from(stream)));
  const details = new StreamDeleted();
  details.setStreamIdentifier(identifier);
  return batchError(NOT_FOUND, 'StreamDeleted', details, `Event stream '${stream}' is deleted.`);
}

export function batchTooLarge(limit: number): BatchError {
  const details = new MaximumAppendSizeExceeded();
  details.setMaxappendsize(limit);
  const sentence = `An append may hold ${limit} bytes at most.`;
  return batchError(INVALID_ARGUMENT, 'MaximumAppendSizeExceeded', details, sentence);
}

export function batchTimedOut(): BatchError {
  return batchError(DEADLINE_EXCEEDED, 'Timeout', new Timeout(), 'The deadline passed; nothing was stored.');
}

export function batchBadRequest(sentence: string): BatchError {
  const details = new BadRequest();
  details.setMessage(sentence);
  return batchError(INVALID_ARGUMENT, 'BadRequest', details, sentence);
}

export function batchUnknown(sentence: string): BatchError {
  return batchError(UNKNOWN, 'Unknown', new Unknown(), sentence);
}

function batchError(
  code: number,
  name: string,
  details: { serializeBinary(): Uint8Array },
  message: string,
): BatchError {
  return { code, message, type: `event_store.client.${name}`, details: details.serializeBinary() };
}
