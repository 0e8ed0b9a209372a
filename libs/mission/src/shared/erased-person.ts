import type { Sentence } from '#decider';
import type { PersonCode } from './vocabulary.js';
import type { Language } from './wording.js';

/** What stands for a person whose personal data are erased, wherever a text would name them. */
export const ERASED_PERSON: Sentence = { fr: 'personne effacée', en: 'erased person' };

/** A code stands for a person where it stands alone: not inside a longer word or reference. */
const PART_OF_A_WORD = String.raw`[\p{L}\p{N}_-]`;

/** A text in which nothing names the people who are erased. */
export function withoutErased(text: string, erased: ReadonlySet<PersonCode>, language: Language): string {
  if (erased.size === 0) return text;
  const codes = [...erased].map((code) => code.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)).join('|');
  const alone = new RegExp(`(?<!${PART_OF_A_WORD})(?:${codes})(?!${PART_OF_A_WORD})`, 'gu');
  return text.replaceAll(alone, ERASED_PERSON[language]);
}
