/** The same data, deeply read-only: what rules and views receive. */
export type ReadOnly<T> = T extends string
  ? T
  : T extends (infer Item)[]
    ? readonly ReadOnly<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: ReadOnly<T[Key]> }
      : T;
