import { describe, expect, it } from '@jest/globals';
import { countFeedback } from './feedback-counts.js';

const about = (theme: string, site?: string) => ({ theme, text: '…', quotable: false, ...(site && { site }) });

describe('the counts of a week of feedback', () => {
  it('are by theme and by site, the largest first, in an order that the entries do not decide', () => {
    const entries = [about('b', 'Valence'), about('c'), about('a', 'Chambéry'), about('c', 'Valence')];
    const counts = {
      entries: 4,
      themes: [
        { theme: 'c', count: 2 },
        { theme: 'a', count: 1 },
        { theme: 'b', count: 1 },
      ],
      bySite: [
        { site: 'Valence', entries: 2 },
        { site: 'Chambéry', entries: 1 },
      ],
    };
    expect(countFeedback(entries)).toEqual(counts);
    expect(countFeedback(entries.toReversed())).toEqual(counts);
  });

  it('take themes that differ by capitals and spaces alone for one', () => {
    const { themes } = countFeedback([about('Charge'), about('charge '), about('CHARGE'), about('charges')]);
    expect(themes.map(({ count }) => count)).toEqual([3, 1]);
  });

  it('leave sites out when no entry names one', () => {
    expect(countFeedback([about('a')])).toEqual({ entries: 1, themes: [{ theme: 'a', count: 1 }] });
  });

  it('hold no word of what was said', () => {
    expect(JSON.stringify(countFeedback([{ ...about('a'), text: 'Personne ne nous a demandé' }]))).not.toContain(
      'Personne',
    );
  });
});
