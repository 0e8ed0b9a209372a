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
  return workedOutOf(state as object, [about, asOf, rights], work);
}

/** What follows from a state and a question, whoever asks; worked out once for as long as the state is kept. */
export function workedOutOf<Answer>(state: object, asked: readonly unknown[], work: () => Answer): Answer {
  const known = answers.get(state) ?? new Map<string, unknown>();
  answers.set(state, known);
  const question = JSON.stringify(asked);
  if (known.has(question)) return known.get(question) as Answer;
  const answer = work();
  if (known.size >= MOST_ANSWERS) known.clear();
  known.set(question, answer);
  return answer;
}
