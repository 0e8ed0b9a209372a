import { weekday } from '#calendar';
import { describe, expect, it } from '@jest/globals';
import { Story, type StoryLine } from './story.js';

const told = (count: number, from = 0): readonly StoryLine[] => {
  const story = new Story(from);
  return Array.from({ length: count }, () => story.take());
};

describe('the story', () => {
  const lines = told(1_500);

  it('goes on in the same way from wherever it is taken up', () => {
    expect(told(100, 900)).toEqual(lines.slice(900, 1_000));
  });

  it('never goes back, and has lines on most working days and on none of the weekend', () => {
    const days = lines.map(({ at }) => at.slice(0, 10));
    expect(days).toEqual(days.toSorted());
    const since = new Set(days.filter((day) => day >= '2026-02'));
    expect([...since].filter((day) => weekday(day) > 5)).toEqual([]);
    expect(since.size / 3.2 / 52).toBeGreaterThan(2);
  });

  it('makes everything that it names under a reference of its own', () => {
    const evidence = lines
      .filter(({ command }) => command === 'registerEvidence')
      .map(({ input }) => input['evidence']);
    expect(new Set(evidence).size).toBe(evidence.length);
    const measured = lines.filter(({ command }) => command === 'measureKpi');
    const periods = measured.map(({ input }) => `${String(input['kpi'])} ${String(input['period'])}`);
    expect(new Set(periods).size).toBe(periods.length);
  });

  it('lets a line wait for those that made or changed what it names', () => {
    const resolved = lines.find(({ command }) => command === 'resolveIrritant');
    const before = resolved?.after.map((n) => lines[n]?.command);
    expect(before).toContain('reportIrritant');
    for (const { n, after } of lines) for (const each of after) expect(each).toBeLessThan(n);
  });
});
