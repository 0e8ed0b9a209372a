/** Costly work of which the answer depends on the question alone: done once for each of the last questions. */
export class WorkedOutOnce<Answer> {
  private readonly answers = new Map<string, Answer>();

  /** @param most answers kept; what was asked longest ago is worked out again when it is needed */
  constructor(private readonly most = 500) {}

  /** The answer; the work is done now if it was never done before. */
  of(question: string, work: () => Answer): Answer {
    return this.keep(question, this.has(question) ? (this.answers.get(question) as Answer) : work());
  }

  has(question: string): boolean {
    return this.answers.has(question);
  }

  /** Keeps an answer that was worked out elsewhere. */
  keep(question: string, answer: Answer): Answer {
    this.answers.delete(question);
    this.answers.set(question, answer);
    const [oldest] = this.answers.keys();
    if (this.answers.size > this.most && oldest !== undefined) this.answers.delete(oldest);
    return answer;
  }
}
