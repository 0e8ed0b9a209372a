import { describe, expect, it } from '@jest/globals';
import * as failures from './batch-append-responses.js';
import {
  BadRequest,
  BatchAppendReq,
  BatchAppendResp,
  Empty,
  MaximumAppendSizeExceeded,
  ReadResp,
  StreamDeleted,
  StreamIdentifier,
  UUID,
  WrongExpectedVersion,
  type StreamIdentifierMessage,
} from './protocol.js';
import * as answers from './read-responses.js';

const id = new UUID();
id.setString('00000000-0000-4000-8000-000000000001');
const stream = new StreamIdentifier();
stream.setStreamName(Uint8Array.from(Buffer.from('mission-É')));
const echo = { correlationId: id.serializeBinary(), streamIdentifier: stream.serializeBinary() };

const name = (identifier: StreamIdentifierMessage | undefined) =>
  Buffer.from(identifier?.getStreamName_asU8() ?? []).toString();

describe('the answer to a batch, as the protocol’s own classes read it', () => {
  const read = (answer: Buffer) => {
    const response = BatchAppendResp.deserializeBinary(answer);
    expect(response.getCorrelationId()?.getString()).toBe(id.getString());
    expect(name(response.getStreamIdentifier())).toBe('mission-É');
    return response;
  };

  it('says where the events are', () => {
    const response = read(failures.batchSuccess(echo, 7, 300));
    expect(response.hasError()).toBe(false);
    const success = response.getSuccess();
    expect([success?.getCurrentRevision(), success?.hasNoStream(), success?.hasNoPosition()]).toEqual([
      '7',
      false,
      false,
    ]);
    expect([success?.getPosition()?.getCommitPosition(), success?.getPosition()?.getPreparePosition()]).toEqual([
      '300',
      '300',
    ]);
  });

  it('says that nothing was appended to a stream that has nothing', () => {
    const success = read(failures.batchSuccess(echo, -1, undefined)).getSuccess();
    expect([success?.hasNoStream(), success?.hasNoPosition(), success?.hasPosition()]).toEqual([true, true, false]);
    expect(
      read(failures.batchSuccess(echo, 0, 0))
        .getSuccess()
        ?.getCurrentRevision(),
    ).toBe('0');
  });

  const failure = (error: failures.BatchError) => {
    const response = read(failures.batchFailure(echo, error));
    expect(response.hasSuccess()).toBe(false);
    const status = response.getError();
    const details = status?.getDetails();
    return {
      code: status?.getCode() as number | undefined,
      message: status?.getMessage(),
      type: details?.getTypeName(),
      bytes: details?.getValue_asU8() ?? new Uint8Array(),
    };
  };

  it.each([
    ['a stream that is deleted', failures.batchStreamDeleted('a'), 5, 'StreamDeleted', "Event stream 'a' is deleted."],
    [
      'too much at once',
      failures.batchTooLarge(9),
      3,
      'MaximumAppendSizeExceeded',
      'An append may hold 9 bytes at most.',
    ],
    ['a deadline', failures.batchTimedOut(), 4, 'Timeout', 'The deadline passed; nothing was stored.'],
    ['a bad request', failures.batchBadRequest('No stream.'), 3, 'BadRequest', 'No stream.'],
    ['a defect', failures.batchUnknown('No idea.'), 2, 'Unknown', 'No idea.'],
  ])('says why it failed: %s', (_, error, code, type, message) => {
    expect(failure(error)).toMatchObject({ code, message, type: `event_store.client.${type}` });
  });

  it('has the details that clients look at', () => {
    const deleted = StreamDeleted.deserializeBinary(failure(failures.batchStreamDeleted('a')).bytes);
    expect(name(deleted.getStreamIdentifier())).toBe('a');
    const size = MaximumAppendSizeExceeded.deserializeBinary(failure(failures.batchTooLarge(9)).bytes);
    expect(size.getMaxappendsize()).toBe(9);
    const bad = BadRequest.deserializeBinary(failure(failures.batchBadRequest('No stream.')).bytes);
    expect(bad.getMessage()).toBe('No stream.');
  });

  it('says which version was expected, and which there is', () => {
    const options = (set: (made: InstanceType<typeof BatchAppendReq.Options>) => void) => {
      const made = new BatchAppendReq.Options();
      set(made);
      return made;
    };
    const wrong = (set: Parameters<typeof options>[0], current: number) => {
      const { code, type, bytes } = failure(failures.batchWrongVersion(options(set), current));
      expect([code, type]).toEqual([6, 'event_store.client.WrongExpectedVersion']);
      const details = WrongExpectedVersion.deserializeBinary(bytes);
      return {
        expected: details.hasExpectedAny()
          ? 'any'
          : details.hasExpectedNoStream()
            ? 'none'
            : details.hasExpectedStreamExists()
              ? 'exists'
              : details.getExpectedStreamPosition(),
        current: details.hasCurrentNoStream() ? 'none' : details.getCurrentStreamRevision(),
      };
    };
    expect(wrong((made) => made.setStreamPosition('5'), 3)).toEqual({ expected: '5', current: '3' });
    expect(wrong((made) => made.setNoStream(new Empty()), 0)).toEqual({ expected: 'none', current: '0' });
    expect(wrong((made) => made.setStreamExists(new Empty()), -1)).toEqual({ expected: 'exists', current: 'none' });
    expect(wrong((made) => made.setAny(new Empty()), -1)).toEqual({ expected: 'any', current: 'none' });
  });
});

describe('what a reader is told, as the protocol’s own classes read it', () => {
  const read = (answer: Buffer) => ReadResp.deserializeBinary(answer);

  it('is an event, with the link that led to it where there is one', () => {
    const recorded = new ReadResp.ReadEvent.RecordedEvent();
    recorded.setStreamRevision('4');
    const event = recorded.serializeBinary();
    const both = read(answers.eventResponse(event, event, 300)).getEvent();
    expect([both?.getEvent()?.getStreamRevision(), both?.getLink()?.getStreamRevision()]).toEqual(['4', '4']);
    expect(both?.getCommitPosition()).toBe('300');
    const alone = read(answers.eventResponse(event, undefined, 0)).getEvent();
    expect([alone?.hasEvent(), alone?.hasLink(), alone?.getCommitPosition()]).toEqual([true, false, '0']);
    expect(
      read(answers.eventResponse(undefined, event, 1))
        .getEvent()
        ?.hasEvent(),
    ).toBe(false);
  });

  it('is how far a subscription has come', () => {
    expect(read(answers.confirmationResponse('S-1')).getConfirmation()?.getSubscriptionId()).toBe('S-1');
    const checkpoint = read(answers.checkpointResponse(1_000_000)).getCheckpoint();
    expect([checkpoint?.getCommitPosition(), checkpoint?.getPreparePosition()]).toEqual(['1000000', '1000000']);
  });

  it('is that there is no such stream', () => {
    expect(name(read(answers.streamNotFoundResponse('mission-É')).getStreamNotFound()?.getStreamIdentifier())).toBe(
      'mission-É',
    );
  });
});
