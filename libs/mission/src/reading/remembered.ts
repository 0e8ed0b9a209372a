import type { OpenView } from './mission-views.js';

/** Answers kept for one state: days, languages and rights are few. */
const MOST_ANSWERS = 60;

const answers = new WeakMap<object, Map<string, unknown>>();

/**
 * The answer of a reader, worked out once for a state, its day and its reader's rights. Readers are pure, and a state
 * that is kept is replaced by another object when an event changes it: what is remembered is what would be found again.
 *
 * @param about names the reader, and everything else that its answer depends on
 */
export function remembered<State, Answer>(
  { state, asOf, rights }: OpenView<State>,
  about: readonly (string | number)[],
  work: () => Answer,
): Answer {
  const known = answers.get(state as object) ?? new Map<string, unknown>();
  answers.set(state as object, known);
  const question = JSON.stringify([about, asOf, rights]);
  if (known.has(question)) return known.get(question) as Answer;
  const answer = work();
  if (known.size >= MOST_ANSWERS) known.clear();
  known.set(question, answer);
  return answer;
}
