/**
 * A value that every database can keep: a NUL or half a surrogate pair, which texts recorded long ago may hold, is shown
 * as a character that is missing. The log keeps what was said.
 */
export const storable = (value: unknown): unknown =>
  typeof value === 'string' && UNSTORABLE.test(value) ? value.replaceAll(EACH_UNSTORABLE, '\ufffd') : value;

const UNSTORABLE = /[\0\p{Cs}]/u;
const EACH_UNSTORABLE = new RegExp(UNSTORABLE, 'gu');
