import { randomUUID } from 'node:crypto';
import shared from '@eventstore/db-client/generated/shared_pb.js';
import streams from '@eventstore/db-client/generated/streams_pb.js';
import { plainEvents } from './payload.js';

const { BatchAppendResp, ReadResp } = streams;

/** The part of every answer to an append that does not depend on the request. */
const SUCCESS = Buffer.from(
  new BatchAppendResp()
    .setSuccess(
      new BatchAppendResp.Success()
        .setCurrentRevision('1000')
        .setPosition(positionOf(new shared.AllStreamPosition(), '1000000')),
    )
    .serializeBinary(),
);

/** A request's correlation id and, inside its options, the stream's name: the same field numbers as in the answer. */
const CORRELATION = 1;
const OPTIONS = 2;
const STREAM_IN_OPTIONS = 1;
const STREAM_IN_ANSWER = 4;

/** The answer to a request to append: its correlation id, success, and its stream. */
export function appended(request: Buffer): Buffer {
  const stream = field(field(request, OPTIONS), STREAM_IN_OPTIONS);
  return Buffer.concat([tagged(CORRELATION, field(request, CORRELATION)), SUCCESS, tagged(STREAM_IN_ANSWER, stream)]);
}

/** One event, as a reader is sent it. */
export function recorded(): Buffer {
  const [plain] = plainEvents(1);
  const event = new ReadResp.ReadEvent.RecordedEvent();
  event.setId(new shared.UUID().setString(randomUUID()));
  event.setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Uint8Array.from(Buffer.from('history'))));
  event.setStreamRevision('1000').setCommitPosition('1000000').setPreparePosition('1000000');
  const about = event
    .getMetadataMap()
    .set('type', plain?.type ?? '')
    .set('content-type', 'application/json');
  about.set('created', '17000000000000000');
  event.setData(Uint8Array.from(Buffer.from(JSON.stringify(plain?.data))));
  event.setCustomMetadata(Uint8Array.from(Buffer.from(JSON.stringify(plain?.metadata))));
  const read = new ReadResp.ReadEvent().setEvent(event).setCommitPosition('1000000');
  return Buffer.from(new ReadResp().setEvent(read).serializeBinary());
}

const confirmation = new ReadResp.SubscriptionConfirmation().setSubscriptionId(randomUUID());
/** The first message of a subscription. */
export const CONFIRMED = Buffer.from(new ReadResp().setConfirmation(confirmation).serializeBinary());

/** Says that history is over. */
export const CAUGHT_UP = Buffer.from(new ReadResp().setCaughtUp(new ReadResp.CaughtUp()).serializeBinary());

function positionOf(position: InstanceType<typeof shared.AllStreamPosition>, at: string) {
  return position.setCommitPosition(at).setPreparePosition(at);
}

/** The bytes of a length-delimited field among the first fields of a message; empty when it is not there. */
function field(message: Buffer, wanted: number): Buffer {
  for (let at = 0; at < message.length; ) {
    const tag = message[at++] ?? 0;
    let [length, shift] = [0, 0];
    for (let more = true; more; shift += 7) {
      const byte = message[at++] ?? 0;
      length |= (byte & 0x7f) << shift;
      more = byte >= 0x80;
    }
    if ((tag & 7) !== 2) continue;
    if (tag >> 3 === wanted) return message.subarray(at, at + length);
    at += length;
  }
  return message.subarray(0, 0);
}

/** A length-delimited field of at most 127 bytes. */
function tagged(number: number, value: Buffer): Buffer {
  return Buffer.concat([Buffer.of((number << 3) | 2, value.length), value]);
}
