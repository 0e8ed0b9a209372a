import { inOneGo, type Pieces } from '#statistics';

/** Answers kept for one kind of question; what was asked longest ago is worked out again when it is needed. */
const MOST_KEPT = 500;

/** Costly work of which the answer depends on the question alone: done once for each of the last questions. */
export class WorkedOutOnce<Answer> {
  private readonly answers = new Map<string, Answer>();

  /** The answer; all of the work is done now if it was never done before. */
  of(question: string, work: () => Pieces<Answer>): Answer {
    return this.keep(question, this.answers.has(question) ? (this.answers.get(question) as Answer) : inOneGo(work()));
  }

  /** Does the work in pieces, so that the answer is there when it is asked for. */
  *ahead(question: string, work: () => Pieces<Answer>): Pieces<void> {
    if (!this.answers.has(question)) this.keep(question, yield* work());
  }

  private keep(question: string, answer: Answer): Answer {
    this.answers.delete(question);
    this.answers.set(question, answer);
    const [oldest] = this.answers.keys();
    if (this.answers.size > MOST_KEPT && oldest !== undefined) this.answers.delete(oldest);
    return answer;
  }
}
