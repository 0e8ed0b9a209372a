import { changed, changesIn, type Change } from './operators.js';
import { nearestSpecs } from './nearest-specs.js';
import { shuffled } from './seeded.js';
import type { TypedProject } from './typed-project.js';

/** A change of one file that still type-checks, and the specs that ought to notice it. */
export interface Mutant {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly change: Change;
  /** The text of the whole file. */
  readonly text: string;
  /** What stood where the change is. */
  readonly before: string;
  readonly specs: readonly string[];
}

/** Code that declares, composes processes, or serves specs alone. */
const LEFT_OUT =
  /\.(?:spec|contract|types|events)\.ts$|(?:^|\/)(?:main|index)\.ts$|^libs\/specs\/|^apps\/(?:bench|mutate)\/|^test\//;

const MOST_SPECS = 10;
/** A changed type can break whoever imports the file; looking at the first few finds nearly all of it. */
const IMPORTERS_CHECKED = 3;

/** So many mutants of the files below some paths; the seed decides which, and in which order. */
export function* mutantsOf(
  project: TypedProject,
  paths: readonly string[],
  { seed, count }: { readonly seed: number; readonly count: number },
): Generator<Mutant> {
  let left = count;
  const importers = project.importers();
  const files = project.files.filter((file) => !LEFT_OUT.test(file) && paths.some((path) => isBelow(file, path)));
  const candidates = files.flatMap((file) => changesIn(project.source(file)).map((change) => ({ file, change })));
  for (const { file, change } of shuffled(candidates, seed)) {
    if (left === 0) return;
    const source = project.source(file);
    const specs = nearestSpecs(file, importers, MOST_SPECS);
    const text = changed(source.text, change);
    const near = (importers.get(file) ?? []).slice(0, IMPORTERS_CHECKED);
    if (!project.typeChecks(file, text, near)) continue;
    left--;
    const line = source.getLineAndCharacterOfPosition(change.start).line + 1;
    yield { file, line, change, text, before: source.text.slice(change.start, change.end), specs };
  }
}

const isBelow = (file: string, path: string): boolean => {
  const folder = path.replace(/\/+$/, '');
  return folder === '' || folder === '.' || file === folder || file.startsWith(`${folder}/`);
};
