/** JSON with sorted names and no white space: equal contents give equal text. Its own text is put into a page. */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const parts = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `${JSON.stringify(name)}:${canonicalText(part)}`);
  return `{${parts.join(',')}}`;
}

/**
 * What the log signs of a whole archive: format, name of the log, SHA-256 of all the rest. No checkpoint reads so, a
 * signature over one is none over the other.
 */
export function sealText(format: string, origin: string, digest: string): string {
  return `${format}\n${origin}\n${digest}\n`;
}
