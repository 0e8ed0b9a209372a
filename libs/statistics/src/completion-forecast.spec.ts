import { describe, expect, it } from '@jest/globals';
import { completionProbabilities, weekReaching } from './index.js';

const quantiles = (completion: readonly number[]) => [0.5, 0.85, 0.95].map((p) => weekReaching(p, completion));

/** Mulberry32: the same draws on every machine. */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

describe('the handover forecast (exact convolution)', () => {
  const control = { backlog: 6, sample: [0, 1, 1, 2, 3] };
  const august = { backlog: 4, sample: [0, 0, 1, 1, 0, 0, 0, 1, 0, 0, 1, 2] };

  it('has the exact law of the control example', () => {
    const completion = completionProbabilities(control.backlog, control.sample);
    const expected = [0, 0.04, 0.232, 0.5088, 0.73664, 0.876992, 0.948467, 0.980204, 0.992909, 0.997602];
    expect(completion).toHaveLength(60);
    expected.forEach((p, i) => expect(completion[i]).toBeCloseTo(p, 6));
    expect(quantiles(completion)).toEqual([4, 6, 8]);
  });

  it('is 8, 12 and 15 weeks for the mission on 2026-08-28', () => {
    const completion = completionProbabilities(august.backlog, august.sample);
    const expected = [
      0, 0.006944, 0.047454, 0.126688, 0.234375, 0.355235, 0.475599, 0.586022, 0.681422, 0.760149, 0.822806, 0.871233,
      0.907765, 0.934767, 0.954382, 0.968419,
    ];
    expected.forEach((p, i) => expect(completion[i]).toBeCloseTo(p, 6));
    expect(quantiles(completion)).toEqual([8, 12, 15]);
    expect(completion[5]).toBeCloseTo(0.355235, 6);
  });

  it.each([control, august])(
    'agrees within 0.01 with 20,000 simulated handovers, backlog $backlog',
    ({ backlog, sample }) => {
      const completion = completionProbabilities(backlog, sample);
      const random = draws(20260828);
      const finished = new Array<number>(400).fill(0);
      for (let run = 0; run < 20_000; run += 1) {
        let week = 0;
        for (let left = backlog; left > 0; week += 1) left -= sample[Math.floor(random() * sample.length)] ?? 0;
        finished[week] = (finished[week] ?? 0) + 1;
      }
      let done = 0;
      completion.slice(0, 20).forEach((p, i) => {
        done += (finished[i + 1] ?? 0) / 20_000;
        expect(Math.abs(done - p)).toBeLessThan(0.01);
      });
    },
  );

  it('reaches an even chance when exactly half of the weeks finish the last item', () => {
    expect(quantiles(completionProbabilities(1, [0, 0, 1, 0, 0, 1, 2, 1, 0, 1, 0, 1]))).toEqual([1, 3, 5]);
  });

  it('does not end when nothing was ever finished, and is over when nothing is left', () => {
    expect(quantiles(completionProbabilities(2, [0, 0, 0, 0, 0]))).toEqual([undefined, undefined, undefined]);
    expect(quantiles(completionProbabilities(0, [0, 1, 0, 0, 0]))).toEqual([1, 1, 1]);
    expect(() => completionProbabilities(2, [])).toThrow(RangeError);
  });
});
