import { describe, expect, it } from '@jest/globals';
import {
  ewmaAlarmProbabilityEstimated,
  inOneGo,
  poissonCusumAlarmProbabilityEstimated,
  proportionEwmaAlarmProbability,
  proportionEwmaAlarmProbabilityEstimated,
  proportionEwmaArl,
  silenceRunLength,
  workOut,
  type CostlyNumber,
  type Pieces,
} from './index.js';

const chart = { lambda: 0.2, limit: 2.7, p0: 14 / 18, n: 18 };
const watch = { usual: 4, participation: chart, weeks: 4, surprising: 0.01 };
const baseline = { contributors: 84, invited: 108 };
const requests = { k: 5, h: 10 };
const usual = { events: 24, fullWeeks: 6 };
const openDays = [5, 4, 5, 3, 5];
const load = { lambda: 0.2, limit: 2.962 };

const NUMBERS: readonly (readonly [CostlyNumber, () => number, number])[] = [
  [{ number: 'silenceRunLength', of: [watch] }, () => silenceRunLength(watch), 20],
  [{ number: 'participationRunLength', of: [chart] }, () => proportionEwmaArl(chart, chart.p0), 20],
  [
    { number: 'participationAlarmProbability', of: [chart, baseline, 9] },
    () => proportionEwmaAlarmProbabilityEstimated(chart, baseline, 9),
    20,
  ],
  [
    { number: 'participationAlarmProbabilityKnown', of: [chart, 9] },
    () => proportionEwmaAlarmProbability(chart, chart.p0, 9),
    1,
  ],
  [
    { number: 'requestsAlarmProbability', of: [requests, usual, openDays] },
    () => poissonCusumAlarmProbabilityEstimated(requests, usual, openDays),
    20,
  ],
  [{ number: 'ewmaAlarmProbability', of: [load, 8, 9] }, () => ewmaAlarmProbabilityEstimated(load, 8, 9), 20],
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

  it.each(NUMBERS)('comes to the same, however it is interrupted: $number', (number, atOnce, least) => {
    const [one, other] = [workOut(number), workOut(structuredClone(number))];
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
    expect(pieces).toBeGreaterThan(least);
  });
});
