import { DatabaseSync } from '@photostructure/sqlite';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Answered } from './answered.js';
import type { Looked } from './line.js';
import { KEPT, type Site } from './site.js';

const said = (answer: string, text = ''): Answered => ({ answer, headers: {}, text });

const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);

/** Looks where the data lie, as whoever has the disk or a backup can. */
export function look({ looks, for: sought }: Looked, site: Site): Answered {
  const folders = [site.processes.folder, site.standalone.folder];
  const inAll = folders.flatMap((folder) => readdirSync(folder).map((name) => ({ folder, name })));
  const files = inAll.map(({ folder, name }) => join(folder, name));
  switch (looks) {
    case 'at who may read the files of data': {
      const open = [...folders, ...files].filter((path) => (statSync(path).mode & 0o077) !== 0);
      return said(open.length === 0 ? 'no one but the owner' : 'others', open.join());
    }
    case 'at who may read': {
      const found = inAll.filter(({ name }) => name === sought);
      const modes = found.map(({ folder, name }) => `${mode(join(folder, name))} in ${mode(folder)}`);
      return said([...new Set(modes)].join(', '));
    }
    case 'at how passwords are hashed':
      return said(hashing(site.processes.folder, sought));
    case 'into what was printed':
      return said(site.processes.printed.includes(sought) ? 'found' : 'not found');
    case 'into all files of data': {
      const holding = files.filter((path) => readFileSync(path).includes(bytesOf(sought, site)));
      return said(holding.length === 0 ? 'not found' : 'found', holding.join());
    }
  }
}

function bytesOf(sought: string, { kept }: Site): Buffer {
  if (!Object.values<string>(KEPT).includes(sought)) return Buffer.from(sought);
  const bytes = kept.get(sought);
  if (!bytes?.length) throw new Error(`The site does not know ${sought}.`);
  return bytes;
}

/** By which function, and with how much memory and work for each try. */
function hashing(folder: string, person: string): string {
  const database = new DatabaseSync(join(folder, 'accounts.sqlite'), { readOnly: true });
  const row = database.prepare('SELECT password FROM account WHERE person = ?').get(person);
  database.close();
  const { password } = row as { readonly password: string };
  const { kind, memory, passes } =
    /^\$(?<kind>\w+)\$v=19\$m=(?<memory>\d+),t=(?<passes>\d+),/.exec(password)?.groups ?? {};
  return `${kind}, ${Number(memory) / 1024} MiB, ${passes} passes`;
}
