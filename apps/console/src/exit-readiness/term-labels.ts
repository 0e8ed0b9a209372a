import { useWords, words } from '../words/language.js';
import { TERMS } from './term-texts.js';

const WORDS = words(TERMS);

/** What a term of the score measures. */
export function useTermLabel(): (term: string) => string {
  const labels = useWords(WORDS) as Readonly<Record<string, string>>;
  return (term) => labels[term] ?? term;
}
