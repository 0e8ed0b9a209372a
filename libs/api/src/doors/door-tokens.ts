/** How errors are shown (`FormatError`). */
export const FORMAT_ERROR = Symbol('FORMAT_ERROR');

/** Whether the schema may be read (`boolean`). */
export const INTROSPECTION = Symbol('INTROSPECTION');
