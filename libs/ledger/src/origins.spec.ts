import { describe, expect, it } from '@jest/globals';
import { Origins, type Beginning } from './origins.js';

const FAMILIES = { 'mission-': ['MissionDrafted'], 'refusals-': ['Refused'] };

function stage(firsts: Readonly<Record<string, Beginning>> = {}) {
  const asked: string[] = [];
  const origins = new Origins(FAMILIES, (stream) => {
    asked.push(stream);
    return Promise.resolve(firsts[stream]);
  });
  return { origins, asked };
}
const at = (streamId: string, revision: bigint, type = 'MissionDrafted'): Beginning => ({ streamId, revision, type });

describe('a stream', () => {
  it('is ours when it begins as a stream of its name begins', () => {
    const { origins } = stage();
    expect(origins.fits(at('mission-M1', 0n))).toBe(true);
    expect(origins.fits(at('refusals-M1', 0n, 'Refused'))).toBe(true);
    expect(origins.fits(at('mission-M1', 0n, 'Refused'))).toBe(false);
    expect(origins.fits(at('other-M1', 0n))).toBe(false);
    // What comes later says nothing of where it comes from.
    expect(origins.fits(at('mission-M1', 1n, 'Anything'))).toBe(true);
  });

  it('is none of ours with a name longer than ours are', () => {
    const named = (length: number) => 'mission-'.padEnd(length, 'x');
    const { origins } = stage();
    expect([100, 101].map((length) => origins.fits(at(named(length), 0n)))).toEqual([true, false]);
    expect([100, 101].map((length) => origins.fits(at(named(length), 5n)))).toEqual([true, false]);
  });

  it('is asked for its beginning once, when that has not been seen', async () => {
    const { origins, asked } = stage({ 'mission-M2': at('mission-M2', 0n, 'LaunchScheduled') });
    expect(await origins.isOurs(at('mission-M1', 0n))).toBe(true);
    expect(await origins.isOurs(at('mission-M1', 4n, 'Anything'))).toBe(true);
    expect(asked).toEqual([]);
    expect(await origins.isOurs(at('mission-M2', 4n))).toBe(false);
    expect(await origins.isOurs(at('mission-M2', 5n))).toBe(false);
    expect(asked).toEqual(['mission-M2']);
  });

  it('is taken for ours when its beginning is no longer stored', async () => {
    expect(await stage().origins.isOurs(at('mission-M3', 9n))).toBe(true);
  });

  it('is forgotten after ten thousand others, the one that was longest not seen first', async () => {
    const { origins, asked } = stage();
    await origins.isOurs(at('mission-old', 0n));
    await origins.isOurs(at('mission-kept', 0n));
    await origins.isOurs(at('mission-kept', 1n));
    for (let n = 0; n < 9_998; n += 1) await origins.isOurs(at(`mission-${n}`, 0n));
    await origins.isOurs(at('mission-old', 1n));
    expect(asked).toEqual([]);
    await origins.isOurs(at('mission-one-more', 0n));
    await origins.isOurs(at('mission-old', 2n));
    expect(asked).toEqual([]);
    await origins.isOurs(at('mission-kept', 2n));
    expect(asked).toEqual(['mission-kept']);
  });
});
