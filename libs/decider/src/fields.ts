/**
 * The vocabulary of command inputs. A field is data: from it come the GraphQL input type, its validation, the checks on
 * references and persons, and the TypeScript type that a decision receives.
 */
export type FieldKind =
  | { readonly is: 'text' | 'name' }
  | { readonly is: 'number'; readonly min?: number; readonly max?: number }
  | { readonly is: 'int'; readonly min: number; readonly max: number }
  | { readonly is: 'bool' | 'day' | 'week' | 'period' | 'sha256' | 'uuid' | 'evidence' }
  | { readonly is: 'cents'; readonly signed: boolean }
  | { readonly is: 'person'; readonly known: boolean }
  | { readonly is: 'ref'; readonly kind: string; readonly must: 'exist' | 'be new' | 'look like one' }
  | { readonly is: 'choice'; readonly name: string; readonly values: readonly string[] }
  | { readonly is: 'group'; readonly name: string; readonly fields: Fields };

/**
 * `required`: without it the input has no shape. `optional`: may be left out. `starred`: nullable in the schema but
 * required by the domain, so that leaving it out is answered by a refusal that says why it matters.
 */
export type Presence = 'required' | 'optional' | 'starred';

/** One field of an input. */
export class Field<T, P extends Presence = 'required'> {
  declare readonly type: T;

  private constructor(
    readonly kind: FieldKind,
    readonly presence: P,
    readonly many: boolean,
    readonly description: string,
    readonly fallback: T | undefined,
    readonly personal: boolean,
  ) {}

  static of<T>(kind: FieldKind, description: string): Field<T> {
    return new Field<T>(kind, 'required', false, description, undefined, false);
  }

  /** May be left out. */
  maybe(): Field<T, 'optional'> {
    return new Field(this.kind, 'optional', this.many, this.description, this.fallback, this.personal);
  }

  /** Left out or blank: refused by the domain (REASON_REQUIRED or EVIDENCE_REQUIRED). */
  starred(): Field<T, 'starred'> {
    return new Field(this.kind, 'starred', this.many, this.description, this.fallback, this.personal);
  }

  /** Left out: this value. */
  or(value: T): Field<T> {
    return new Field(this.kind, 'required' as const, this.many, this.description, value, this.personal);
  }

  /** A list of these. */
  list(): Field<T[], P> {
    return new Field<T[], P>(this.kind, this.presence, true, this.description, undefined, this.personal);
  }

  /** What the field means; becomes the description in the schema. */
  about(description: string): Field<T, P> {
    return new Field(this.kind, this.presence, this.many, description, this.fallback, this.personal);
  }

  /** Personal data: never stored in clear, and left out of the input's digest. */
  asPersonal(): Field<T, P> {
    return new Field(this.kind, this.presence, this.many, this.description, this.fallback, true);
  }
}

/** The fields of an input, by name. */
export type Fields = Readonly<Record<string, Field<unknown, Presence>>>;

type OptionalNames<F extends Fields> = {
  [Name in keyof F]: F[Name] extends Field<unknown, 'optional'> ? Name : never;
}[keyof F];

/** What a decision receives: starred and defaulted fields are there, optional ones may be. */
export type InputOf<F extends Fields> = {
  readonly [Name in Exclude<keyof F, OptionalNames<F>>]: F[Name]['type'];
} & { readonly [Name in OptionalNames<F>]?: F[Name]['type'] };

const WHOLE = 2_147_483_647;

/** Free text, trimmed, at most 2,000 characters. */
export const text = (): Field<string> => Field.of({ is: 'text' }, 'Free text, at most 2,000 characters.');

/** A short text under which something is kept and found again: a domain, a site, a resource. At most 120 characters. */
export const name = (): Field<string> => Field.of({ is: 'name' }, 'Name, at most 120 characters.');

/** A whole number, from 0 unless told. */
export const int = (min = 0, max = WHOLE): Field<number> =>
  Field.of(
    { is: 'int', min, max },
    max === WHOLE ? `Whole number, at least ${min}.` : `Whole number, ${min} to ${max}.`,
  );

/** A real number. */
export const number = (range: { readonly min?: number; readonly max?: number } = {}): Field<number> =>
  Field.of({ is: 'number', ...range }, 'Number.');

/** A share between 0 and 1. */
export const rate = (): Field<number> => Field.of({ is: 'number', min: 0, max: 1 }, 'Share, 0 to 1.');

/** An amount in euro cents, not negative. */
export const cents = (): Field<number> =>
  Field.of({ is: 'cents', signed: false }, 'Amount in euro cents, not negative.');

/** An amount in euro cents that may be a loss. */
export const signedCents = (): Field<number> =>
  Field.of({ is: 'cents', signed: true }, 'Amount in euro cents; negative for a loss.');

/** True or false. */
export const bool = (): Field<boolean> => Field.of({ is: 'bool' }, 'True or false.');

/** A civil day in Paris. */
export const day = (): Field<string> => Field.of({ is: 'day' }, 'Calendar day, Europe/Paris (YYYY-MM-DD).');

/** An ISO 8601 week. */
export const week = (): Field<string> => Field.of({ is: 'week' }, 'ISO 8601 week (2026-W18).');

/** A measured period. */
export const period = (): Field<string> =>
  Field.of({ is: 'period' }, 'Month (2026-03), ISO week (2026-W18), quarter (2026-Q1) or wave (wave-2).');

/** The SHA-256 of a document. */
export const sha256 = (): Field<string> => Field.of({ is: 'sha256' }, 'SHA-256 in 64 hexadecimal digits.');

/** A person who has a role in the mission. */
export const person = (): Field<string> => Field.of({ is: 'person', known: true }, 'Person code.');

/** A person who may be new to the mission. */
export const anyone = (): Field<string> =>
  Field.of({ is: 'person', known: false }, 'Person code; the person may hold no role yet.');

/** A document registered, or to be registered, with `registerEvidence`. */
export const evidence = (): Field<string> => Field.of({ is: 'evidence' }, 'Evidence reference.');

/** Something that exists in the mission. */
export const ref = (kind: string): Field<string> =>
  Field.of({ is: 'ref', kind, must: 'exist' }, `Reference of an existing ${kind}.`);

/** The reference that this command gives to something new. */
export const newRef = (kind: string): Field<string> =>
  Field.of(
    { is: 'ref', kind, must: 'be new' },
    `Reference of the new ${kind}: letters, digits and dashes, at most 32 characters.`,
  );

/** A reference to something that may be created later: only its form is checked. */
export const futureRef = (kind: string): Field<string> =>
  Field.of({ is: 'ref', kind, must: 'look like one' }, `Reference of a ${kind}, which may be created later.`);

/** One of a closed list of words; `name` is its name in the GraphQL schema. */
export const choice = <const Values extends readonly string[]>(name: string, values: Values): Field<Values[number]> =>
  Field.of({ is: 'choice', name, values }, `${name}.`);

/** Fields that belong together; `name` is the input type's name in the GraphQL schema. */
export const group = <F extends Fields>(name: string, fields: F): Field<InputOf<F>> =>
  Field.of({ is: 'group', name, fields }, `${name}.`);
