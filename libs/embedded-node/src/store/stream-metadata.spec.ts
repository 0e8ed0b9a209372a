import { describe, expect, it } from '@jest/globals';
import {
  describedStreamOf,
  isSoftDeleted,
  LATEST_ONLY,
  metadataStreamOf,
  NO_LIMITS,
  parseMetadata,
  reopenedFrom,
  SOFT_DELETION,
} from './stream-metadata.js';

const parsed = (text: string) => parseMetadata(Buffer.from(text));

describe('the metadata of a stream', () => {
  it('limits what readers see', () => {
    expect(parsed('{"$tb":7,"$maxCount":3,"$maxAge":60}')).toEqual({
      truncateBefore: 7,
      maxCount: 3,
      maxAgeMs: 60_000,
    });
    expect(LATEST_ONLY).toEqual({ ...NO_LIMITS, maxCount: 1 });
  });

  it.each([
    '{"$tb":0,"$maxCount":0,"$maxAge":0}',
    '{"$maxCount":-1}',
    '{"$maxAge":"60"}',
    '{}',
    '[1]',
    'null',
    '{',
    '',
  ])('sets no limit where it is no positive number: %s', (text) => {
    expect(parsed(text)).toEqual(NO_LIMITS);
  });

  it('says that a stream was deleted, and from where it is shown once it is written to again', () => {
    expect(isSoftDeleted(parseMetadata(SOFT_DELETION))).toBe(true);
    expect(isSoftDeleted(parsed('{"$tb":9223372036854774784}'))).toBe(false);
    const reopened = reopenedFrom(4, Buffer.from('{"$tb":9,"$maxCount":3}'));
    expect(JSON.parse(reopened.toString())).toEqual({ $tb: 4, $maxCount: 3 });
    expect(JSON.parse(reopenedFrom(4).toString())).toEqual({ $tb: 4 });
  });

  it('is a stream of its own', () => {
    expect(metadataStreamOf('mission-M1')).toBe('$$mission-M1');
    expect(describedStreamOf('$$mission-M1')).toBe('mission-M1');
    expect(describedStreamOf('$mission-M1')).toBeUndefined();
  });
});
