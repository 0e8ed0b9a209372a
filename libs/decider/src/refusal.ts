/** One meaning in both languages of the product. */
export interface Sentence {
  readonly fr: string;
  readonly en: string;
}

/** Says one thing in both languages. */
export const say = (fr: string, en: string): Sentence => ({ fr, en });

/** A value that a refusal, a sentence or a finding cites. */
export type FactValue = string | number | boolean | readonly string[] | Sentence;

/** What a refusal cites: names and raw values (cents, days, shares); text only as a sentence in both languages. */
export type Facts = Readonly<Record<string, FactValue>>;

/** The rules say no. A value, never thrown: a code that is stable, and the facts it rests on. */
export interface Refusal<Code extends string = string> {
  readonly refused: Code;
  readonly facts: Facts;
}

/** Tells a refusal from anything else a decision may return. */
export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'refused' in value;
