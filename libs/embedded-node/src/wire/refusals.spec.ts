import { describe, expect, it } from '@jest/globals';
import { timeoutFrom, trailersOf } from '../grpc/headers.js';
import { status } from '../grpc/status.js';
import { expectedVersionNumber, expectedVersionOf } from './expected-version.js';
import * as refusals from './refusals.js';
import { isUnusableName, streamNameOf } from './stream-name.js';

describe('refusals, as clients understand them', () => {
  it('name the exception in their trailers, in ASCII', () => {
    expect(refusals.streamDeleted('mission-É')).toEqual({
      code: status.FAILED_PRECONDITION,
      details: "Event stream 'mission-É' is deleted.",
      trailers: { exception: 'stream-deleted', 'stream-name': 'mission-?' },
    });
    expect(refusals.wrongExpectedVersion('a', 5, 3)).toEqual({
      code: status.FAILED_PRECONDITION,
      details: "Expected version 5 of 'a', found 3.",
      trailers: {
        exception: 'wrong-expected-version',
        'stream-name': 'a',
        'expected-version': '5',
        'actual-version': '3',
      },
    });
    expect(refusals.wrongExpectedVersion('a', 5, 0).trailers['actual-version']).toBe('0');
    expect(refusals.wrongExpectedVersion('a', 5, -1).trailers).not.toHaveProperty('actual-version');
    expect(refusals.maximumAppendSizeExceeded(9)).toEqual({
      code: status.INVALID_ARGUMENT,
      details: 'An append may hold 9 bytes at most.',
      trailers: { exception: 'maximum-append-size-exceeded', 'maximum-append-size': '9' },
    });
    expect(refusals.missingMetadataProperty()).toEqual({
      code: status.INVALID_ARGUMENT,
      details: 'Every event needs a type and a content-type.',
      trailers: {
        exception: 'missing-required-metadata-property',
        'required-metadata-properties': 'type,content-type',
      },
    });
  });

  it('have the code by which clients act', () => {
    const { invalidArgument, unavailable, timedOut, failed, unimplemented } = refusals;
    expect([invalidArgument, unavailable, timedOut, failed, unimplemented].map((say) => say('why'))).toEqual(
      [status.INVALID_ARGUMENT, status.UNAVAILABLE, status.ABORTED, status.INTERNAL, status.UNIMPLEMENTED].map(
        (code) => ({
          code,
          details: 'why',
          trailers: {},
        }),
      ),
    );
    expect(trailersOf(refusals.failed('no way'))).toEqual({
      'grpc-status': status.INTERNAL,
      'grpc-message': 'no%20way',
    });
  });
});

describe('what a request says', () => {
  it.each([
    ['20S', 20_000],
    ['2M', 120_000],
    ['1H', 3_600_000],
    ['500m', 500],
    ['1000u', 1],
    ['1000000n', 1],
    [undefined, Infinity],
    ['20', Infinity],
    ['123456789S', Infinity],
  ])('of its deadline %s is %d milliseconds', (header, ms) => {
    expect(timeoutFrom(header)).toBeCloseTo(ms, 9);
  });

  it('of the version that it expects', () => {
    const asked = (which: string, revision = '7') => ({
      hasAny: () => which === 'any',
      hasNoStream: () => which === 'none',
      hasStreamExists: () => which === 'exists',
      hasRevision: () => which === 'revision',
      getRevision: () => revision,
    });
    const position = (which: string) => ({
      hasAny: () => false,
      hasNoStream: () => false,
      hasStreamExists: () => false,
      hasStreamPosition: () => which === 'revision',
      getStreamPosition: () => '9',
    });
    expect(['any', 'none', 'exists', 'revision', ''].map((which) => expectedVersionOf(asked(which)))).toEqual([
      'any',
      'no_stream',
      'stream_exists',
      7,
      undefined,
    ]);
    expect(['revision', ''].map((which) => expectedVersionOf(position(which)))).toEqual([9, undefined]);
    expect((['no_stream', 'any', 'stream_exists', 3] as const).map(expectedVersionNumber)).toEqual([-1, -2, -4, 3]);
  });

  it('of the name of a stream, of which some cannot be', () => {
    const named = { getStreamName_asU8: () => Buffer.from('mission-É') };
    expect(streamNameOf(named as unknown as Parameters<typeof streamNameOf>[0])).toBe('mission-É');
    expect(streamNameOf(undefined)).toBe('');
    expect(['', '$$', '$all', '$$a', 'a', '$'].map(isUnusableName)).toEqual([true, true, true, false, false, false]);
  });
});
