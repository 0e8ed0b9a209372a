const SPEC = /\.spec\.ts$/;

/**
 * The specs that ought to notice a change of a file, nearest first: those that import it over the fewest steps, the ones
 * beside it before others. Those of another library count only where its own has none, and those of the whole product only
 * where no library has one: a rule that they alone protect has no spec of its own.
 *
 * @param importers for each file, the files that import it
 * @param most how many at the most
 */
export function nearestSpecs(
  file: string,
  importers: ReadonlyMap<string, readonly string[]>,
  most: number,
): readonly string[] {
  const distance = new Map([[file, 0]]);
  for (const [each, steps] of distance) {
    for (const importer of importers.get(each) ?? []) if (!distance.has(importer)) distance.set(importer, steps + 1);
  }
  const specs = [...distance.keys()].filter((each) => SPEC.test(each));
  const circles = [placeOf(file), 'libs', ''].map((circle) => specs.filter((spec) => isBelow(spec, circle)));
  const near = circles.find((circle) => circle.length > 0) ?? [];
  const beside = (spec: string) => -sharedFolders(spec, file);
  const steps = (spec: string) => distance.get(spec) ?? 0;
  return near.toSorted((a, b) => steps(a) - steps(b) || beside(a) - beside(b) || a.localeCompare(b)).slice(0, most);
}

/** How many folders two paths share from the root on. */
function sharedFolders(a: string, b: string): number {
  const [folders, others] = [a.split('/'), b.split('/')];
  const parting = folders.findIndex((folder, at) => folder !== others[at]);
  return parting < 0 ? folders.length : parting;
}

/** The library or app of a file. */
const placeOf = (file: string): string => file.split('/').slice(0, 2).join('/');

const isBelow = (file: string, folder: string): boolean => folder === '' || file.startsWith(`${folder}/`);
