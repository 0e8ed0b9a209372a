/** Answers kept for one kind of question; what was asked longest ago is worked out again when it is needed. */
const MOST_KEPT = 500;

/** Costly work of which the answer depends on the question alone: done once for each of the last questions. */
export function workedOutOnce<Answer>(): (question: string, work: () => Answer) => Answer {
  const answers = new Map<string, Answer>();
  return (question, work) => {
    const answer = answers.has(question) ? (answers.get(question) as Answer) : work();
    answers.delete(question);
    answers.set(question, answer);
    const [oldest] = answers.keys();
    if (answers.size > MOST_KEPT && oldest !== undefined) answers.delete(oldest);
    return answer;
  };
}
