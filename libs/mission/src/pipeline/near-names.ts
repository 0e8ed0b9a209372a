import { by, nameKey } from '#decider';
import { distance } from 'fastest-levenshtein';

/** How many names are suggested. */
const MOST = 3;

/** The known names that are most like another, the nearest first. */
export const nearest = (name: string, known: readonly string[]): readonly string[] =>
  known
    .map((each) => ({ each, letters: distance(bare(name), bare(each)) }))
    .toSorted(
      by(
        ({ letters }) => letters,
        by(({ each }) => each),
      ),
    )
    .slice(0, MOST)
    .map(({ each }) => each);

/** The known names of which another is probably a slip of the pen: one letter in four is another, or an accent. */
export const almost = (name: string, known: readonly string[]): readonly string[] =>
  nearest(
    name,
    known.filter((each) => isAlmost(bare(name), bare(each))),
  );

/** Numbers are told apart: line 2 is no slip for line 1. */
const isAlmost = (one: string, other: string): boolean =>
  digitsOf(one) === digitsOf(other) && distance(one, other) <= Math.floor(Math.max(one.length, other.length) / 4);

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Without accents and punctuation: nothing by which people tell names apart. */
const bare = (name: string): string =>
  nameKey(name)
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '');
