import type { Person } from './relais.js';

/** A file, or why there is none. */
export interface Download {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

/** What a person is given at an address of the service. */
export async function download(
  { url, token }: Pick<Person, 'url' | 'token'>,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Download> {
  const sent = { ...(token !== undefined && { authorization: `Bearer ${token}` }), ...headers };
  const answer = await fetch(new URL(path, url), { headers: sent });
  return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
}

/** The lines of CSV, read by RFC 4180. */
export function linesOf({ bytes }: Download, delimiter: ',' | ';' = ','): readonly (readonly string[])[] {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const field = new RegExp(`(?:"((?:[^"]|"")*)"|([^"\r\n${delimiter}]*))(${delimiter}|\r\n)`, 'gy');
  const rows: string[][] = [[]];
  let read = 0;
  for (const [all, quoted, plain = '', end] of text.matchAll(field)) {
    read += all.length;
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
  }
  if (read !== text.length) throw new Error(`No CSV from ${JSON.stringify(text.slice(read, read + 80))}`);
  return rows.slice(0, -1);
}

/** Rows by the names of their columns. */
export function recordsOf(file: Download, delimiter: ',' | ';' = ','): readonly Readonly<Record<string, string>>[] {
  const [names = [], ...rows] = linesOf(file, delimiter);
  return rows.map((row) => Object.fromEntries(names.map((name, at) => [name, row[at] ?? ''])));
}
