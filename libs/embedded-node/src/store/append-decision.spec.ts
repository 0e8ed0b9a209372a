import { describe, expect, it } from '@jest/globals';
import { decideAppend, type AppendDecision, type ExpectedVersion, type StreamCondition } from './append-decision.js';

type Verdict = 'append' | 'wrong' | 'deleted' | `repeat ${number}`;

const A = 'a';
const B = 'b';
const C = 'c';
const X = 'x';
const Y = 'y';

/** The streams of the table: their events by revision, and what was done to them. */
const STREAMS = {
  'never written': stream([]),
  'metadata only': stream([], { hasMetadata: true }),
  'a b c': stream([A, B, C]),
  'a b c, soft-deleted': stream([A, B, C], { softDeleted: true, hasMetadata: true }),
  'a b c, tombstoned': stream([A, B, C], { tombstoned: true }),
} as const;

type StreamName = keyof typeof STREAMS;

const EXPECTED: readonly ExpectedVersion[] = ['any', 'stream_exists', 'no_stream', 0, 1, 2, 3];
const CALLS: readonly (readonly string[])[] = [
  [],
  [X],
  [A],
  [B],
  [C],
  [A, B],
  [B, C],
  [A, B, C],
  [A, X],
  [X, A],
  [C, X],
  [B, X],
  [X, Y],
];

/** Verdicts in the order of CALLS, one line an expected version: + append, ! wrong version, - deleted, a digit a repeat. */
const TABLE: Record<StreamName, Record<string, string>> = {
  //                       []  x  a  b  c  ab bc abc ax xa cx bx xy
  'never written': {
    any: /*             */ '+  +  +  +  +  +  +  +   +  +  +  +  +',
    stream_exists: /*   */ '!  !  !  !  !  !  !  !   !  !  !  !  !',
    no_stream: /*       */ '+  +  +  +  +  +  +  +   +  +  +  +  +',
    0: /*               */ '!  !  !  !  !  !  !  !   !  !  !  !  !',
    1: /*               */ '!  !  !  !  !  !  !  !   !  !  !  !  !',
    2: /*               */ '!  !  !  !  !  !  !  !   !  !  !  !  !',
    3: /*               */ '!  !  !  !  !  !  !  !   !  !  !  !  !',
  },
  'metadata only': {
    any: /*             */ '+  +  +  +  +  +  +  +   +  +  +  +  +',
    stream_exists: /*   */ '+  +  +  +  +  +  +  +   +  +  +  +  +',
    no_stream: /*       */ '+  +  +  +  +  +  +  +   +  +  +  +  +',
    0: /*               */ '!  !  !  !  !  !  !  !   !  !  !  !  !',
    1: /*               */ '!  !  !  !  !  !  !  !   !  !  !  !  !',
    2: /*               */ '!  !  !  !  !  !  !  !   !  !  !  !  !',
    3: /*               */ '!  !  !  !  !  !  !  !   !  !  !  !  !',
  },
  'a b c': {
    any: /*             */ '+  +  0  1  2  1  2  2   !  +  !  !  +',
    stream_exists: /*   */ '+  +  0  1  2  1  2  2   !  +  !  !  +',
    no_stream: /*       */ '!  !  0  !  !  1  !  2   !  !  !  !  !',
    0: /*               */ '!  !  !  1  !  !  2  !   !  !  !  !  !',
    1: /*               */ '!  !  !  !  2  !  !  !   !  !  !  !  !',
    2: /*               */ '+  +  +  +  +  +  +  +   +  +  +  +  +',
    3: /*               */ '!  !  !  !  !  !  !  !   !  !  !  !  !',
  },
  'a b c, soft-deleted': {
    any: /*             */ '+  +  0  1  2  1  2  2   !  +  !  !  +',
    stream_exists: /*   */ '-  -  -  -  -  -  -  -   -  -  -  -  -',
    no_stream: /*       */ '+  +  0  +  +  1  +  2   !  +  +  +  +',
    0: /*               */ '!  !  !  1  !  !  2  !   !  !  !  !  !',
    1: /*               */ '!  !  !  !  2  !  !  !   !  !  !  !  !',
    2: /*               */ '+  +  +  +  +  +  +  +   +  +  +  +  +',
    3: /*               */ '!  !  !  !  !  !  !  !   !  !  !  !  !',
  },
  'a b c, tombstoned': {
    any: /*             */ '-  -  -  -  -  -  -  -   -  -  -  -  -',
    stream_exists: /*   */ '-  -  -  -  -  -  -  -   -  -  -  -  -',
    no_stream: /*       */ '-  -  -  -  -  -  -  -   -  -  -  -  -',
    0: /*               */ '-  -  -  -  -  -  -  -   -  -  -  -  -',
    1: /*               */ '-  -  -  -  -  -  -  -   -  -  -  -  -',
    2: /*               */ '-  -  -  -  -  -  -  -   -  -  -  -  -',
    3: /*               */ '-  -  -  -  -  -  -  -   -  -  -  -  -',
  },
};

describe('the append decision', () => {
  const rows = Object.keys(TABLE).flatMap((name) =>
    EXPECTED.map((expected) => [name as StreamName, expected] as const),
  );
  it.each(rows)('on a stream "%s" expecting %s', (name, expected) => {
    const verdicts = (TABLE[name][String(expected)] ?? '').split(/\s+/).map(verdictOf);
    const { ids, ...condition } = STREAMS[name];
    const found = CALLS.map((call) => read(decideAppend(condition, expected, call, stored(ids))));
    expect(pair(found)).toEqual(pair(verdicts));
  });

  it('takes the latest of several events with one id', () => {
    const twice = stream([A, B, A]);
    expect(decideAppend(twice, 'any', [A], stored(twice.ids))).toEqual({ kind: 'repeat', lastRevision: 2 });
  });

  it('does not look at ids when the revision is right', () => {
    const blind = { revisionOf: () => fail(), idAt: () => fail() };
    expect(decideAppend(STREAMS['a b c'], 2, [X], blind).kind).toBe('append');
  });
});

function stream(
  ids: readonly string[],
  traits: Partial<StreamCondition> = {},
): StreamCondition & { ids: readonly string[] } {
  return { ids, last: ids.length - 1, hasMetadata: false, softDeleted: false, tombstoned: false, ...traits };
}

function stored(ids: readonly string[]) {
  return {
    revisionOf: (id: string) => (ids.includes(id) ? ids.lastIndexOf(id) : undefined),
    idAt: (revision: number) => ids[revision],
  };
}

function verdictOf(sign: string): Verdict {
  if (sign === '+') return 'append';
  if (sign === '!') return 'wrong';
  return sign === '-' ? 'deleted' : `repeat ${Number(sign)}`;
}

function read(decision: AppendDecision): Verdict {
  if (decision.kind === 'repeat') return `repeat ${decision.lastRevision}`;
  return decision.kind === 'wrong-version' ? 'wrong' : decision.kind;
}

function pair(verdicts: readonly Verdict[]): string[] {
  return verdicts.map((verdict, n) => `[${CALLS[n]?.join(' ')}] → ${verdict}`);
}

function fail(): never {
  throw new Error('The ids of stored events were looked up in vain.');
}
