import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '#files';

/** One line of the demo mission: who sends which command at what instant, and what must come of it. */
export interface ScriptLine {
  /** No two lines have the same, whatever file they are in. */
  readonly n: number;
  /** Instant of recording, ISO 8601 with its offset. */
  readonly at: string;
  readonly actor: string;
  readonly command: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly expect?: { readonly refused?: string; readonly flags?: readonly string[] };
}

/** The file of the story. */
export const SCRIPT = 'cedre.commands.jsonl';

/** What the demo records besides, on the last day that it tells: what the story itself never speaks of. */
const NINTH_MONTH = 'cedre.ninth-month.jsonl';

/** The last line of the story that the demo tells: one gate still blocks, and the reader can act. */
const LAST_LINE = 454;

/** The whole mission Cèdre as commands, to its end. */
export const readStory = (): readonly ScriptLine[] => read(SCRIPT);

/** The mission Cèdre as the demo shows it, in its ninth month. */
export const readDemo = (): readonly ScriptLine[] => [
  ...readStory().filter(({ n }) => n <= LAST_LINE),
  ...read(NINTH_MONTH),
];

function read(file: string): readonly ScriptLine[] {
  const text = readFileSync(join(packageRoot(), 'apps', 'standalone', 'demo', file), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '');
  return lines.map((line) => JSON.parse(line) as ScriptLine);
}
