/** A GraphQL operation with what it takes and answers, as generated from a `.graphql` file. */
export interface Operation<Result, Variables> {
  readonly text: string;
  /** Types alone: never there. */
  readonly result?: Result;
  readonly variables?: Variables;
}

/** Part of each answer about a mission: the moment at which it is true. */
export type Language = 'fr' | 'en';
