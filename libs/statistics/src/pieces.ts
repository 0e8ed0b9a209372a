/** Long work in pieces of a millisecond or so. It goes on when the next one is asked for; the last one has the answer. */
export type Pieces<Answer> = Generator<void, Answer, void>;

/** Does all pieces one after the other. */
export function inOneGo<Answer>(work: Pieces<Answer>): Answer {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}
