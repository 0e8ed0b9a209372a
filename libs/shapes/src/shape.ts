import type { ShownFields } from './shown.js';

/**
 * What an answer, or a part of one, looks like: said once, as data. The class is the TypeScript type of its values, which
 * are plain objects, and its name that of the GraphQL type that #graph makes of it.
 */
export interface Shape<T extends object = object> {
  new (): T;
  readonly prototype: T;
  readonly name: string;
  /** What it tells, in a sentence; becomes the description in the schema. */
  readonly about: string;
  readonly fields: ShownFields;
}

/** What a reader gives for some fields. */
export type ValuesOf<F extends ShownFields> = { readonly [Name in keyof F]: F[Name]['type'] };

/**
 * A shape of some fields, to be extended by the class that names it:
 * `export class OverlapZone extends shape('A domain in which …', { domain: text(), since: day().maybe() }) {}`.
 */
export function shape<F extends ShownFields>(about: string, fields: F): Shape<ValuesOf<F>> & { readonly fields: F } {
  return Object.assign(class {}, { about, fields }) as unknown as Shape<ValuesOf<F>> & { readonly fields: F };
}
