import { describe, expect, it } from '@jest/globals';
import {
  inOneGo,
  poissonCusumAlarmProbabilityEstimated,
  poissonCusumAlarmProbabilityEstimatedInPieces,
  proportionEwmaAlarmProbabilityEstimated,
  proportionEwmaAlarmProbabilityEstimatedInPieces,
  proportionEwmaArl,
  proportionEwmaArlInPieces,
  silenceRunLength,
  silenceRunLengthInPieces,
  type Pieces,
} from './index.js';

const chart = { lambda: 0.2, limit: 2.7, p0: 14 / 18, n: 18 };
const watch = { usual: 4, participation: chart, weeks: 4, surprising: 0.01 };
const baseline = { contributors: 84, invited: 108 };
const requests = { k: 5, h: 10 };
const usual = { events: 24, fullWeeks: 6 };
const openDays = [5, 4, 5, 3, 5];

const WORKS: readonly (readonly [string, () => Pieces<number>, () => number])[] = [
  ['the run length of a watch for silence', () => silenceRunLengthInPieces(watch), () => silenceRunLength(watch)],
  [
    'the run length of a chart of a share',
    () => proportionEwmaArlInPieces(chart, chart.p0),
    () => proportionEwmaArl(chart, chart.p0),
  ],
  [
    'the false alarms of a chart of a share',
    () => proportionEwmaAlarmProbabilityEstimatedInPieces(chart, baseline, 9),
    () => proportionEwmaAlarmProbabilityEstimated(chart, baseline, 9),
  ],
  [
    'the false alarms of a chart of counts',
    () => poissonCusumAlarmProbabilityEstimatedInPieces(requests, usual, openDays),
    () => poissonCusumAlarmProbabilityEstimated(requests, usual, openDays),
  ],
];

describe('long work in pieces', () => {
  it('ends with its answer', () => {
    const done: number[] = [];
    const work = function* (): Pieces<string> {
      for (const piece of [1, 2, 3]) {
        done.push(piece);
        yield;
      }
      return 'done';
    };
    expect(inOneGo(work())).toBe('done');
    expect(done).toEqual([1, 2, 3]);
  });

  it.each(WORKS)('has many, and comes to the same, however it is interrupted: %s', (_, begin, atOnce) => {
    const [one, other] = [begin(), begin()];
    let pieces = 0;
    const answers: number[] = [];
    for (const works = new Set([one, other]); works.size > 0; ) {
      for (const work of works) {
        const { done, value } = work.next();
        if (!done) pieces += 1;
        else {
          answers.push(value);
          works.delete(work);
        }
      }
    }
    expect(answers).toEqual([atOnce(), atOnce()]);
    expect(pieces).toBeGreaterThan(20);
  });
});
