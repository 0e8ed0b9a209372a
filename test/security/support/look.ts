import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Answered } from './answered.js';
import type { Looked } from './line.js';
import type { Site } from './site.js';

/** What stands for bytes that are no word. */
export const DESTROYED_KEY = 'the destroyed key of TEC';

const said = (answer: string): Answered => ({ answer, headers: {}, text: '' });

/** Looks where the data lie, as whoever has the disk or a backup can. */
export function look({ looks, for: sought }: Looked, site: Site): Answered {
  const folders = [site.processes.folder, site.standalone.folder];
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  if (looks === 'at who may read the files of data') {
    const open = [...folders, ...files].filter((path) => (statSync(path).mode & 0o077) !== 0);
    return { ...said(open.length === 0 ? 'no one but the owner' : 'others'), text: open.join() };
  }
  if (looks === 'into what was printed') return said(site.processes.printed.includes(sought) ? 'found' : 'not found');
  const bytes = sought === DESTROYED_KEY ? site.destroyed : Buffer.from(sought);
  const holding = files.filter((path) => readFileSync(path).includes(bytes));
  return { ...said(holding.length === 0 ? 'not found' : 'found'), text: holding.join() };
}
