import type { Sentence } from '#decider';

interface Rule {
  readonly fault: string;
  readonly in: readonly (keyof Sentence)[];
  readonly pattern: RegExp;
}

/** Words that end in s whatever the number before them. */
const SAME_IN_BOTH = 'fois|mois|pas|process|sous|sans|plus|is|has|was';
const plural = (numbers: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\d,.:–-])(?:${numbers})[ \\u00a0](?!(?:${SAME_IN_BOTH})\\b)\\p{L}+s\\b`, 'u');

const RULES: readonly Rule[] = [
  { fault: 'is missing', in: ['fr', 'en'], pattern: /^\s*$/ },
  { fault: 'leaves something out', in: ['fr', 'en'], pattern: /undefined|null|NaN|\[object/ },
  { fault: 'has a code in it', in: ['fr', 'en'], pattern: /[A-Z]{2,}_[A-Z]/ },
  { fault: 'has straight quotes', in: ['fr', 'en'], pattern: /["']/ },
  { fault: 'counts in the wrong form', in: ['fr'], pattern: plural('0|1') },
  { fault: 'counts in the wrong form', in: ['en'], pattern: plural('1') },
  { fault: 'has no space before a colon', in: ['fr'], pattern: /[\p{L}\d)][:;?!](?=\s|$)/u },
  { fault: 'has a space before a colon', in: ['en'], pattern: /\s[:;?!]/ },
  { fault: 'says “dossier” for a file', in: ['en'], pattern: /\bdossier/i },
  { fault: 'says “somebody” or “nobody”', in: ['en'], pattern: /\b(?:some|no)body\b/i },
];

/** What is wrong with the words of a sentence, whatever it says; none for a good one. */
export const wordFaults = (sentence: Sentence): readonly string[] =>
  RULES.flatMap(({ fault, in: languages, pattern }) =>
    languages.flatMap((language) => {
      const { [language]: text } = sentence;
      return pattern.test(text) ? [`${language} ${fault}: ${text}`] : [];
    }),
  );

/** Notices as they are, provided that what each says is well put in both languages. */
export function wellPut<Notice extends { readonly fact: Sentence; readonly expected?: Sentence | null | undefined }>(
  notices: readonly Notice[],
): readonly Notice[] {
  const faults = notices.flatMap(({ fact, expected }) => [fact, ...(expected ? [expected] : [])]).flatMap(wordFaults);
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return notices;
}
