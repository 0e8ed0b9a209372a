import { missionAfter, startedCedre, tally, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { ownerShare } from './owner-share.js';

/** A week in which the owner took some of the decisions. */
const week = (ref: string, ownerDecisions: number, opsDecisions: number) =>
  tally(ref, { ownerDecisions, opsDecisions });
const away = (absent: string, from: string, to: string) =>
  told('AbsenceTestStarted', { test: `T${from}`, absent, from, to }, { on: from });
const shareAfter = (...facts: readonly Told[]) => ownerShare(missionAfter(...startedCedre, ...facts));
const weeks = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => `2026-W${from + at}`);

describe('The owner’s share of decisions', () => {
  it('comes with its Wilson interval', () => {
    const share = shareAfter(week('2026-W10', 23, 32), week('2026-W11', 23, 32), week('2026-W12', 23, 32));
    expect(share).toMatchObject({ ownerDecisions: 69, opsDecisions: 96, interval: { p: 0.71875 } });
    expect(share.interval?.low).toBeCloseTo(0.6217, 4);
    expect(share.interval?.high).toBeCloseTo(0.7989, 4);
  });

  it('is taken over the last eight weeks known', () => {
    const share = shareAfter(...weeks(10, 18).map((ref, at) => week(ref, at === 0 ? 10 : 1, 10)));
    expect(share.tallies.map(({ week }) => week)).toEqual(weeks(11, 18));
    expect(share.interval?.p).toBe(0.1);
  });

  it('leaves out every week that meets an absence test of the owner, before it takes eight', () => {
    const share = shareAfter(...weeks(10, 18).map((ref) => week(ref, 5, 10)), away('DIR', '2026-04-10', '2026-04-13'));
    expect(share.excludedWeeks).toEqual(['2026-W15', '2026-W16']);
    expect(share.tallies.map(({ week }) => week)).toEqual([...weeks(10, 14), ...weeks(17, 18)]);
  });

  it('keeps the weeks in which another person was away', () => {
    expect(shareAfter(week('2026-W15', 5, 10), away('COO', '2026-04-06', '2026-04-10')).excludedWeeks).toEqual([]);
  });

  it('is not evaluated without a decision counted', () => {
    expect(shareAfter().interval).toBeUndefined();
    expect(shareAfter(week('2026-W10', 0, 0)).interval).toBeUndefined();
  });
});
