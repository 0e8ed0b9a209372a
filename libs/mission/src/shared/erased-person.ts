import type { Sentence } from '#decider';
import type { PersonCode } from './vocabulary.js';
import type { Language } from './wording.js';

/** What stands for a person whose personal data are erased, wherever an answer would name them. */
export const ERASED_PERSON: Sentence = { fr: 'personne effacée', en: 'erased person' };

/** A code stands for a person where it stands alone: not inside a longer word or reference. */
const PART_OF_A_WORD = String.raw`[\p{L}\p{N}_-]`;

/** A text in which nothing names the people who are erased. */
export function withoutErased(text: string, erased: ReadonlySet<PersonCode>, language: Language): string {
  return erased.size === 0 ? text : text.replaceAll(namesOf(erased), ERASED_PERSON[language]);
}

/**
 * A value of any shape in which no code and no prose names the people who are erased. A text without a space in it is a
 * code or a digest: it is one of theirs as a whole, or left as it is.
 */
export function withoutErasedIn<Value>(value: Value, erased: ReadonlySet<PersonCode>, language: Language): Value {
  if (erased.size === 0) return value;
  const shown = (each: unknown): unknown => {
    if (typeof each === 'string') {
      if (/\s/.test(each)) return withoutErased(each, erased, language);
      return erased.has(each) ? ERASED_PERSON[language] : each;
    }
    if (Array.isArray(each)) return each.map(shown);
    if (typeof each !== 'object' || each === null) return each;
    return Object.fromEntries(Object.entries(each).map(([name, one]) => [name, shown(one)]));
  };
  return shown(value) as Value;
}

const patterns = new WeakMap<ReadonlySet<PersonCode>, RegExp>();

/** Finds the codes of these people where they stand alone. */
function namesOf(people: ReadonlySet<PersonCode>): RegExp {
  const known = patterns.get(people);
  if (known) return known;
  const codes = [...people].map((code) => code.replaceAll(/[\\^$.*+?()[\]{}|/]/g, String.raw`\$&`)).join('|');
  const made = new RegExp(`(?<!${PART_OF_A_WORD})(?:${codes})(?!${PART_OF_A_WORD})`, 'gu');
  patterns.set(people, made);
  return made;
}
