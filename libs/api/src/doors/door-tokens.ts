/** How errors are shown (`FormatError`). */
export const FORMAT_ERROR = Symbol('FORMAT_ERROR');

/** Whether the schema may be read (`boolean`). */
export const INTROSPECTION = Symbol('INTROSPECTION');

/** Address at which people reach the service, where one is configured (`string | undefined`). */
export const PUBLIC_URL = Symbol('PUBLIC_URL');

/** Origins whose pages may connect (`readonly string[]`). */
export const ORIGINS = Symbol('ORIGINS');
