import type { DomainEvent, Recorded, Sentence } from '#decider';

/** One sentence for each event type, in both languages: add an event and the compiler asks for its sentence. */
export type Sentences<E extends DomainEvent> = {
  readonly [Type in E['type']]: (event: Recorded<Extract<E, { readonly type: Type }>>) => Sentence;
};
