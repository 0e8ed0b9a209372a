import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../package-root.js';

/** One line of the demo mission: who sends which command at what instant, and what must come of it. */
export interface ScriptLine {
  readonly n: number;
  /** Instant of recording, ISO 8601 with its offset. */
  readonly at: string;
  readonly actor: string;
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expect?: { readonly refused?: string; readonly flags?: readonly string[] };
}

/** The file of the demo mission. */
export const SCRIPT = 'cedre.commands.jsonl';

/** The last line of the demo: one gate still blocks, and the reader can act. */
export const LAST_LINE = 454;

/** The mission Cèdre as commands, up to a line. */
export function readScript(last = LAST_LINE): readonly ScriptLine[] {
  const text = readFileSync(join(packageRoot(), 'apps', 'standalone', 'demo', SCRIPT), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as ScriptLine).filter(({ n }) => n <= last);
}
