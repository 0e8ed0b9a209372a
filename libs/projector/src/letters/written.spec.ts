import { describe, expect, it } from '@jest/globals';
import { confirmingLetter, weeklyLetter } from './written.js';

const links = { open: 'https://relais.example/', stop: 'https://relais.example/letters/x' };
const entry = {
  state: 'OVERDUE',
  day: '2026-05-04',
  fact: 'Le jalon <J1> & le reste.',
  expected: 'le jalonner',
} as const;
const digest = (count: number) => [{ mission: 'M1', client: 'PME-CEDRE', entries: Array(count).fill(entry) }];

describe('The letter of a week', () => {
  it('is none where nothing needs the person', () => {
    expect(weeklyLetter([], 'fr', links)).toBeUndefined();
  });

  it('says how many things wait, in the language of the person', () => {
    const subjects = [1, 3].flatMap((count) => [
      weeklyLetter(digest(count), 'fr', links)?.subject,
      weeklyLetter(digest(count), 'en', links)?.subject,
    ]);
    expect(subjects).toEqual([
      '1 chose vous attend dans Relais',
      '1 thing is waiting for you in Relais',
      '3 choses vous attendent dans Relais',
      '3 things are waiting for you in Relais',
    ]);
  });

  it('is plain text, and HTML in which everything is text and nothing is loaded', () => {
    const { text, html, stop } = weeklyLetter(digest(1), 'fr', links) ?? confirmingLetter('fr', '');
    expect(text).toContain('- En retard depuis le 4 mai 2026 – Le jalon <J1> & le reste. À faire : le jalonner');
    expect(html).toContain('Le jalon &lt;J1&gt; &amp; le reste.');
    expect(html).not.toMatch(/<(?:img|link|script|style)/);
    expect(stop).toBe(links.stop);
  });

  it('tells fifty things, and how many more there are', () => {
    const text = weeklyLetter(digest(53), 'en', links)?.text ?? '';
    expect(text.match(/^- /gm)).toHaveLength(50);
    expect(text).toContain('… and 3 more in Relais.');
  });
});
