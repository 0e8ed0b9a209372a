import type { FeedbackEntry } from '../shared/feedback-entry.js';

/** What is released of the entries of a week: numbers, by theme and by site. */
export interface FeedbackCounts {
  readonly entries: number;
  readonly themes: readonly { readonly theme: string; readonly count: number }[];
  /** Left out when no entry names a site. */
  readonly bySite?: readonly { readonly site: string; readonly entries: number }[];
}

/** Counts entries by theme and by site, in an order that depends on nothing but the counts and the words. */
export function countFeedback(entries: readonly FeedbackEntry[]): FeedbackCounts {
  const themes = tallied(entries.map(({ theme }) => theme)).map(([theme, count]) => ({ theme, count }));
  const bySite = tallied(entries.flatMap(({ site }) => site ?? [])).map(([site, count]) => ({ site, entries: count }));
  return { entries: entries.length, themes, ...(bySite.length > 0 && { bySite }) };
}

/** Words that differ by capitals and spaces alone are one; the largest number comes first. */
function tallied(words: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, readonly [string, number]>();
  for (const word of words.toSorted()) {
    const key = keyOfWords(word);
    const [first, count] = counts.get(key) ?? [word, 0];
    counts.set(key, [first, count + 1]);
  }
  return [...counts.values()].toSorted(([, a], [, b]) => b - a);
}

/** What two spellings of the same words have in common. */
export const keyOfWords = (words: string): string =>
  words.normalize().trim().replace(/\s+/g, ' ').toLocaleLowerCase('fr');
