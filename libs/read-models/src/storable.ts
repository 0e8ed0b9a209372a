/**
 * A row that every database can keep: a NUL or half a surrogate pair, which texts recorded long ago may hold, is shown
 * as a character that is missing. The log keeps what was said.
 */
export const storable = <Row extends object>(row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).map(([column, value]: [string, unknown]) => [
      column,
      typeof value === 'string' ? value.replace(UNSTORABLE, '\ufffd') : value,
    ]),
  ) as Row;

const UNSTORABLE = /[\0\p{Cs}]/gu;
