/** What was answered: the revision of the last event, or the refusal. */
export type Answer = { readonly revision: number } | 'wrong version' | 'deleted';

export type Expected = 'any' | 'no_stream' | 'stream_exists' | number;

/** What a reader sees of a stream. */
export type View = readonly string[] | 'not found' | 'deleted';

/** A stream as a list of event ids: small enough to be seen to be right. */
export class StreamModel {
  private readonly ids: string[] = [];
  private hasMetadata = false;
  private gone: 'no' | 'hidden' | 'for ever' = 'no';
  private truncateBefore = 0;
  private maxCount = Infinity;

  /** The same stream, to try something on. */
  copy(): StreamModel {
    const copy = new StreamModel();
    return Object.assign(copy, this, { ids: [...this.ids] });
  }

  append(expected: Expected, ids: readonly string[]): Answer {
    const answer = this.answerTo(expected, ids);
    if (answer !== 'append') return answer;
    if (this.gone === 'hidden') this.show(this.ids.length);
    this.ids.push(...ids);
    return { revision: this.ids.length - 1 };
  }

  delete(expected: Expected): Answer {
    const answer = this.answerTo(expected, ['an id never used']);
    if (answer !== 'append') return answer;
    if (this.ids.length === 0 && !this.hasMetadata) return 'wrong version';
    this.gone = 'hidden';
    this.hasMetadata = true;
    return { revision: 0 };
  }

  tombstone(expected: Expected): Answer {
    const answer = this.answerTo(expected, ['an id never used']);
    if (answer !== 'append') return answer;
    this.gone = 'for ever';
    return { revision: 0 };
  }

  setMetadata(metadata: { truncateBefore?: number; maxCount?: number }): Answer {
    if (this.gone === 'for ever') return 'deleted';
    if (this.gone === 'hidden') this.show(this.ids.length);
    else this.show(metadata.truncateBefore ?? 0);
    this.maxCount = metadata.maxCount ?? Infinity;
    return { revision: 0 };
  }

  view(): View {
    if (this.gone === 'for ever') return 'deleted';
    if (this.gone === 'hidden' || this.ids.length === 0) return 'not found';
    return this.ids.slice(Math.max(this.truncateBefore, this.ids.length - this.maxCount, 0));
  }

  private show(from: number): void {
    this.gone = 'no';
    this.hasMetadata = true;
    this.truncateBefore = from;
    this.maxCount = Infinity;
  }

  private answerTo(expected: Expected, ids: readonly string[]): Answer | 'append' {
    if (this.gone === 'for ever') return 'deleted';
    if (expected === 'stream_exists' && this.gone === 'hidden') return 'deleted';
    if (expected === 'stream_exists' && this.ids.length === 0 && !this.hasMetadata) return 'wrong version';
    if (typeof expected === 'string' && expected !== 'no_stream') {
      const found = ids.map((id) => this.ids.lastIndexOf(id));
      if (found[0] === -1) return 'append';
      return found.includes(-1) ? 'wrong version' : { revision: found.at(-1) as number };
    }
    const next = expected === 'no_stream' ? 0 : expected + 1;
    if (next === this.ids.length) return 'append';
    const there = this.ids.slice(next, next + ids.length);
    if (there.join() === ids.join()) return { revision: next + ids.length - 1 };
    const startsOver = expected === 'no_stream' && this.gone === 'hidden';
    return startsOver && there[0] !== ids[0] ? 'append' : 'wrong version';
  }
}
