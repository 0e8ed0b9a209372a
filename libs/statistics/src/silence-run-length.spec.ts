import { describe, expect, it } from '@jest/globals';
import { silenceRunLength } from './index.js';

const watch = {
  usual: 4,
  participation: { lambda: 0.2, limit: 2.7, p0: 86 / 108, n: 18 },
  weeks: 4,
  surprising: 0.01,
};

describe('the run length of a watch for silence (signals.md 2.3)', () => {
  it('is about 271 weeks for 4 requests a week and 18 people invited', () => {
    const length = silenceRunLength(watch);
    expect(Math.abs(length - 271)).toBeLessThan((4 * 271) / Math.sqrt(4000));
    expect(length).toBe(1_047_993 / 4000);
  });

  it('is infinite where silence would surprise no one: no event at all is likely enough', () => {
    const oneWeek = { ...watch, weeks: 1, surprising: 0.3 };
    expect(silenceRunLength({ ...oneWeek, usual: -Math.log(0.301) })).toBe(Infinity);
    expect(silenceRunLength({ ...oneWeek, usual: -Math.log(0.299) })).toBeLessThan(20);
  });

  it.each([
    [{ usual: 4, weeks: 1, surprising: 0.3 }, 33_343],
    [{ usual: 4, weeks: 1, surprising: 0.2 }, 89_195],
    [{ usual: 3, weeks: 2, surprising: 0.05 }, 506_605],
  ])('of %j counts the same weeks to 4000 false alarms every time', (other, weeks) => {
    expect(silenceRunLength({ ...watch, ...other })).toBe(weeks / 4000);
  });

  it('takes two million weeks for enough, and the false alarms that they brought', () => {
    expect(silenceRunLength({ ...watch, usual: 2 })).toBe(2_000_000 / 2532);
  });

  it('is that of 10,000 events a week for more of them, whose law has the same shape', () => {
    const many = silenceRunLength({ ...watch, usual: 10_000, weeks: 1, surprising: 0.3 });
    expect(many).toBeGreaterThan(1);
    expect(silenceRunLength({ ...watch, usual: 20_000, weeks: 1, surprising: 0.3 })).toBe(many);
    expect(silenceRunLength({ ...watch, usual: 9_000, weeks: 1, surprising: 0.3 })).not.toBe(many);
  });

  it('is that of every week in which one person of one was not there, where any count surprises', () => {
    const alone = { ...watch.participation, n: 1 };
    expect(silenceRunLength({ ...watch, participation: alone, weeks: 2, surprising: 0.3 })).toBe(75_636 / 4000);
    expect(silenceRunLength({ ...watch, participation: { ...alone, n: 0.9 } })).toBe(Infinity);
  });

  it('is infinite where everybody always contributes: what does not fall is as high as before', () => {
    expect(silenceRunLength({ ...watch, participation: { ...watch.participation, p0: 1 } })).toBe(Infinity);
  });

  it('is infinite where the usual number itself would count as surprising', () => {
    expect(silenceRunLength({ ...watch, surprising: 0.99 })).toBe(Infinity);
  });
});
