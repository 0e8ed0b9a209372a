/** How errors are shown (`FormatError`). */
export const FORMAT_ERROR = Symbol('FORMAT_ERROR');

/** Whether the schema may be read (`boolean`). */
export const INTROSPECTION = Symbol('INTROSPECTION');

/** Origins whose pages may connect (`readonly string[]`). */
export const ORIGINS = Symbol('ORIGINS');
