import type { RefKind } from '#decider';
import type { Shape } from './shape.js';
import { Shown } from './shown.js';

export const text = (about?: string): Shown<string> => Shown.of({ is: 'text' }, about);

/** The code of a person. */
export const person = (about?: string): Shown<string> => Shown.of({ is: 'person' }, about);

/** A reference of the mission. */
export const ref = (to: RefKind, about?: string): Shown<string> => Shown.of({ is: 'ref', to }, about);

export const yesNo = (about?: string): Shown<boolean> => Shown.of({ is: 'yes or no' }, about);

/** A civil day in Paris. */
export const day = (about?: string): Shown<string> => Shown.of({ is: 'day' }, about);

/** An ISO 8601 week. */
export const week = (about?: string): Shown<string> => Shown.of({ is: 'week' }, about);

/** A calendar month, YYYY-MM. */
export const month = (about?: string): Shown<string> => Shown.of({ is: 'month' }, about);

/** An instant, UTC, ISO 8601. */
export const instant = (about?: string): Shown<string> => Shown.of({ is: 'instant' }, about);

/** An amount in euro cents. */
export const cents = (about?: string): Shown<number> => Shown.of({ is: 'cents' }, about);

/** How many there are of something. */
export const count = (about?: string): Shown<number> => Shown.of({ is: 'whole number', unit: 'count' }, about);

/** A whole number that counts nothing: a level, a rank, a version. */
export const whole = (about?: string): Shown<number> => Shown.of({ is: 'whole number' }, about);

/** The number of a line of the audit trail. */
export const line = (about?: string): Shown<number> => Shown.of({ is: 'line' }, about);

export const days = (about?: string): Shown<number> => Shown.of({ is: 'whole number', unit: 'days' }, about);

export const workingDays = (about?: string): Shown<number> =>
  Shown.of({ is: 'whole number', unit: 'working days' }, about);

export const weeks = (about?: string): Shown<number> => Shown.of({ is: 'whole number', unit: 'weeks' }, about);

export const months = (about?: string): Shown<number> => Shown.of({ is: 'whole number', unit: 'months' }, about);

export const minutes = (about?: string): Shown<number> => Shown.of({ is: 'whole number', unit: 'minutes' }, about);

export const hours = (about?: string): Shown<number> => Shown.of({ is: 'whole number', unit: 'hours' }, about);

/** A real number, in the unit that its sentence or the field beside it names. */
export const number = (about?: string): Shown<number> => Shown.of({ is: 'number' }, about);

/** A part of a whole: 0.25 is 25 %. */
export const ratio = (about?: string): Shown<number> => Shown.of({ is: 'number', unit: 'share' }, about);

/** Points of a score out of 100, or of one that says out of what. */
export const points = (about?: string): Shown<number> => Shown.of({ is: 'number', unit: 'points' }, about);

/** A commit position in the log. */
export const position = (about?: string): Shown<string> => Shown.of({ is: 'position' }, about);

export const uuid = (about?: string): Shown<string> => Shown.of({ is: 'uuid' }, about);

/** Anything JSON, by name. */
export const object = (about?: string): Shown<object> => Shown.of({ is: 'object' }, about);

/** One of a closed list of words; `name` is that of the list in the GraphQL schema. */
export const oneOf = <const Values extends readonly string[]>(
  name: string,
  values: Values,
  about?: string,
): Shown<Values[number]> => Shown.of({ is: 'choice', name, values }, about);

/** A shape as part of another. One that is part of itself is told later: `t.listOf((): Shape<Branch> => Tree)`. */
export const one = <T extends object>(of: Part<T>, about?: string): Shown<T> =>
  Shown.of({ is: 'shape', shape: () => ('fields' in of ? of : of()) }, about);

/** Any number of shapes, or of what another field shows. */
export const listOf = <T>(of: Part<T & object> | Shown<T>, about?: string): Shown<readonly T[]> =>
  Shown.many(of instanceof Shown ? of : (one(of) as Shown<T>), about);

type Part<T extends object> = Shape<T> | (() => Shape<T>);
