import { guardsOf } from './guards.js';
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

const MOST_SPECS = 6;
/** So many changes are looked at by the compiler at once. */
const BATCH = 200;

/**
 * So many mutants of the files below some paths, those of one file together. The seed decides which; the same seed
 * and the same sources give the same ones.
 */
export function mutantsOf(
  project: TypedProject,
  paths: readonly string[],
  { seed, count }: { readonly seed: number; readonly count: number },
): readonly Mutant[] {
  const files = project.files.filter((file) => !LEFT_OUT.test(file) && paths.some((path) => isBelow(file, path)));
  const candidates = shuffled(
    files.flatMap((file) => {
      const source = project.source(file);
      return changesIn(source).map((change) => ({ file, source, change, text: changed(source.text, change) }));
    }),
    seed,
  );
  const known = new Map<string, readonly string[]>();
  const specsOf = (file: string) => {
    const specs =
      known.get(file) ?? nearestSpecs(file, project.importers, speakers(project, file), guardsOf(file), MOST_SPECS);
    known.set(file, specs);
    return specs;
  };
  const found: Mutant[] = [];
  for (let at = 0; at < candidates.length && found.length < count; at += BATCH) {
    const batch = candidates.slice(at, at + BATCH);
    const sound = project.typeCheck(batch);
    for (const { file, source, change, text } of batch.filter((_, index) => sound[index])) {
      const line = source.getLineAndCharacterOfPosition(change.start).line + 1;
      const before = source.text.slice(change.start, change.end);
      found.push({ file, line, change, text, before, specs: specsOf(file) });
    }
  }
  return found.slice(0, count).toSorted((a, b) => a.file.localeCompare(b.file) || a.change.start - b.change.start);
}

const isBelow = (file: string, path: string): boolean => {
  const folder = path.replace(/\/+$/, '');
  return folder === '' || folder === '.' || file === folder || file.startsWith(`${folder}/`);
};

/** Whether a spec names something that a file exports. */
function speakers(project: TypedProject, file: string): (spec: string) => boolean {
  const exported = project.source(file).text.matchAll(/^export (?:async )?(?:const|function\*?|class) (\w+)/gm);
  const names = [...exported].map(([, name]) => name);
  const naming = new RegExp(`\\b(?:${names.join('|')})\\b`);
  return (spec) => names.length > 0 && naming.test(project.source(spec).text);
}
