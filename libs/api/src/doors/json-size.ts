const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];

/** What JSON may hold at most. */
export interface JsonLimits {
  readonly values: number;
  readonly depth: number;
  /** Longest text, in bytes as it is written. */
  readonly text?: number;
}

/**
 * Whether JSON text holds more values, or deeper or longer ones, than it may. It is looked at byte by byte and no further than to
 * the limit: parsing millions of small values would hold up everybody else.
 */
export function isTooMuchJson(text: Buffer, { values, depth, text: longest = Infinity }: JsonLimits): boolean {
  let found = 1;
  let level = 0;
  for (let at = 0; at < text.length; at++) {
    const byte = text[at];
    if (byte === QUOTE) {
      const end = endOfText(text, at);
      if (end - at > longest) return true;
      at = end;
    } else if (byte === COMMA) found++;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) {
      found++;
      level++;
    } else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) level--;
    if (found > values || level > depth) return true;
  }
  return false;
}

/** The place of the quotation mark that ends a text. */
function endOfText(text: Buffer, begin: number): number {
  let end = text.indexOf(QUOTE, begin + 1);
  while (end > 0 && isEscaped(text, end, begin)) end = text.indexOf(QUOTE, end + 1);
  return end < 0 ? text.length : end;
}

function isEscaped(text: Buffer, at: number, begin: number): boolean {
  let before = at - 1;
  while (before > begin && text[before] === BACKSLASH) before--;
  return (at - 1 - before) % 2 === 1;
}
