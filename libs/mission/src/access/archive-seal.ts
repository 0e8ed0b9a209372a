/** JSON with sorted names and no white space: equal contents give equal text. Its own text is put into a page. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${canonicalText(part)}`);
  return `{${parts.join(',')}}`;
}

/** The same text in pieces: of a value with long lists, no piece is long. */
export function* canonicalPieces(value: object): Generator<string> {
  let before = '{';
  for (const [name, part] of Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) {
    yield `${before}${JSON.stringify(name)}:`;
    before = ',';
    if (Array.isArray(part)) yield* listPieces(part);
    else yield canonicalText(part);
  }
  yield before === '{' ? '{}' : '}';
}

function* listPieces(items: readonly unknown[]): Generator<string> {
  yield '[';
  for (const [at, item] of items.entries()) yield `${at === 0 ? '' : ','}${canonicalText(item)}`;
  yield ']';
}

/**
 * What the log signs of a whole archive: format, name of the log, SHA-256 of all the rest. No checkpoint reads so, a
 * signature over one is none over the other.
 */
export function sealText(format: string, origin: string, digest: string): string {
  return `${format}\n${origin}\n${digest}\n`;
}
