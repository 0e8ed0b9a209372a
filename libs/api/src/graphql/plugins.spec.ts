import { describe, expect, it } from '@jest/globals';
import { parse, type DocumentNode } from 'graphql';
import { Refused } from '../doors/refused.js';
import { errorsShown } from './errors-shown.js';
import { refusals } from './refusals.plugin.js';
import { SmallDocuments } from './small-documents.js';
import { statusOfFailures } from './status.plugin.js';

const failure = { message: 'Why.', extensions: { code: 'UNAVAILABLE' } };

/** The status with which an answer goes out. */
async function statusOf(singleResult: object, status?: number, kind = 'single') {
  const http: { status?: number } = status === undefined ? {} : { status };
  const listener = await statusOfFailures.requestDidStart?.({} as never);
  await listener?.willSendResponse?.({ response: { body: { kind, singleResult }, http } } as never);
  return http.status;
}

describe('an answer', () => {
  it('without data has the status of its error, unless it has one that says more', async () => {
    expect(await statusOf({ data: null, errors: [failure] })).toBe(503);
    expect(await statusOf({ errors: [failure] }, 200)).toBe(503);
    expect(await statusOf({ errors: [failure] }, 500)).toBe(503);
    expect(await statusOf({ errors: [failure] }, 405)).toBe(405);
    const refused = { data: { a: null, b: null }, errors: [failure] };
    expect(await statusOf(refused, 200)).toBe(503);
    expect(refused.data).toBeNull();
  });

  it('with data, or without an error, is as good as any', async () => {
    expect(await statusOf({ data: { a: null, b: { c: 1 } }, errors: [failure] }, 200)).toBe(200);
    expect(await statusOf({ data: { a: null } }, 200)).toBe(200);
    expect(await statusOf({ data: null }, 200)).toBe(200);
    expect(await statusOf({ errors: [{ message: 'x', extensions: { code: 'STOPPED' } }] }, 200)).toBe(200);
    expect(await statusOf({ errors: [failure] }, 200, 'incremental')).toBe(200);
  });
});

describe('an operation that is refused before it is done', () => {
  class Counting extends Refused {
    readonly counted: string[] = [];
    override count(person: string): void {
      this.counted.push(person);
    }
  }

  async function sent(begins: boolean, caller: object | undefined): Promise<readonly string[]> {
    const refused = new Counting();
    const listener = await refusals(refused).requestDidStart?.({} as never);
    if (begins) await listener?.executionDidStart?.({} as never);
    await listener?.willSendResponse?.({ contextValue: { caller } } as never);
    return refused.counted;
  }

  it('is counted for whoever sent it, and one that is done is not', async () => {
    expect(await sent(false, { person: 'COO' })).toEqual(['COO']);
    expect(await sent(true, { person: 'COO' })).toEqual([]);
    expect(await sent(false, undefined)).toEqual([]);
  });
});

describe('documents that are remembered', () => {
  const ofLength = (length: number): DocumentNode => parse(`{ a }`.padEnd(length, ' '));

  it('are short', async () => {
    const kept = new SmallDocuments();
    await kept.set('short', ofLength(4_000));
    await kept.set('long', ofLength(4_001));
    await kept.set('unknown', { ...ofLength(5), loc: undefined });
    expect(await Promise.all(['short', 'long', 'unknown'].map((key) => kept.get(key)))).toEqual([
      expect.objectContaining({ kind: 'Document' }),
      undefined,
      undefined,
    ]);
    expect(await kept.delete('short')).toBe(true);
    expect(await kept.get('short')).toBeUndefined();
    expect(await kept.delete('short')).toBe(false);
  });

  it('are five hundred: the one that was longest not asked for goes first', async () => {
    const kept = new SmallDocuments();
    const document = ofLength(5);
    for (let n = 0; n < 500; n += 1) await kept.set(`d${n}`, document);
    expect(await kept.get('d0')).toBe(document);
    await kept.set('d500', document);
    expect([await kept.get('d0'), await kept.get('d1')]).toEqual([document, undefined]);
  });
});

describe('an error of the schema', () => {
  const error = {
    message: 'Cannot query field "mision" on type "Query". Did you mean "mission" or "missions"?',
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  };

  it('suggests no name where the schema is not told', () => {
    expect(errorsShown(false)(error, error).message).toBe('Cannot query field "mision" on type "Query".');
    expect(errorsShown(true)(error, error).message).toBe(error.message);
  });
});
