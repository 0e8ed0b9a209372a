import { ErrorType, type EventStoreDBClient } from '@eventstore/db-client';
import fc from 'fast-check';
import { collect, deposit } from '../story.js';
import type { Answer, Expected, StreamModel, View } from './stream-model.js';

/** Something done to a stream. */
export type Step =
  | { readonly do: 'append'; readonly expected: Expected; readonly ids: readonly string[] }
  | { readonly do: 'delete'; readonly expected: Expected }
  | { readonly do: 'tombstone'; readonly expected: Expected }
  | { readonly do: 'limit'; readonly by: { truncateBefore?: number; maxCount?: number } };

export const expected = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Expected>('any') },
  { weight: 2, arbitrary: fc.constantFrom<Expected>('no_stream', 'stream_exists') },
  { weight: 4, arbitrary: fc.nat(6) },
);
/** Deletions by the client expect any version, none, or an exact one. */
export const deletable = fc.oneof(fc.constantFrom<Expected>('any', 'no_stream'), fc.nat(6));
export const limits = fc.record(
  { truncateBefore: fc.nat(5), maxCount: fc.integer({ min: 1, max: 4 }) },
  { requiredKeys: [] },
);

/** What the node answered, and where what was written ended. */
export interface Performed {
  readonly answer: Answer;
  readonly position: bigint | undefined;
}

/** Does it to the real stream. */
export async function perform(client: EventStoreDBClient, step: Step, stream: string): Promise<Performed> {
  try {
    const { revision, position } = await attempt(client, step, stream);
    return { answer: { revision }, position: position?.commit };
  } catch (error) {
    return { answer: answerOf(error), position: undefined };
  }
}

/** Does it to the model. */
export function inModel(step: Step, model: StreamModel): Answer {
  if (step.do === 'append') return model.append(step.expected, step.ids);
  if (step.do === 'limit') return model.setMetadata(step.by);
  return step.do === 'delete' ? model.delete(step.expected) : model.tombstone(step.expected);
}

/** What a reader of the real stream sees. */
export async function view(client: EventStoreDBClient, stream: string): Promise<View> {
  try {
    return (await collect(client.readStream(stream))).map(({ event }) => event?.id ?? '');
  } catch (error) {
    const { type } = error as { type?: ErrorType };
    if (type === ErrorType.STREAM_NOT_FOUND) return 'not found';
    if (type === ErrorType.STREAM_DELETED) return 'deleted';
    throw error;
  }
}

async function attempt(client: EventStoreDBClient, step: Step, stream: string) {
  if (step.do === 'limit') {
    const { position } = await client.setStreamMetadata(stream, step.by);
    return { revision: 0, position };
  }
  const expectedRevision = typeof step.expected === 'number' ? BigInt(step.expected) : (step.expected as 'any');
  if (step.do === 'append') {
    const events = step.ids.map((id, n) => deposit(n, id));
    const { nextExpectedRevision, position } = await client.appendToStream(stream, events, { expectedRevision });
    return { revision: Number(nextExpectedRevision), position };
  }
  if (step.do === 'delete') return { revision: 0, ...(await client.deleteStream(stream, { expectedRevision })) };
  return { revision: 0, ...(await client.tombstoneStream(stream, { expectedRevision })) };
}

function answerOf(error: unknown): Answer {
  const { type } = error as { type?: ErrorType };
  if (type === ErrorType.WRONG_EXPECTED_VERSION) return 'wrong version';
  if (type === ErrorType.STREAM_DELETED) return 'deleted';
  throw error;
}
