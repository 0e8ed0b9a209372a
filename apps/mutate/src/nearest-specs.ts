const SPEC = /\.spec\.ts$/;

/**
 * The specs that ought to notice a change of a file, nearest first: the one named after it, those that speak of what it
 * exports, those that import it over the fewest steps, the ones beside it; then its guards. Those of another library count
 * only where there are none of these, and those of the whole product only where no library has one: a rule that they alone
 * protect has no spec of its own.
 *
 * @param importers for each file, the files that import it
 * @param speaksOf whether a spec names something that the file exports
 * @param guards specs of the whole product that are known to guard the file
 * @param most how many at the most
 */
export function nearestSpecs(
  file: string,
  importers: ReadonlyMap<string, readonly string[]>,
  speaksOf: (spec: string) => boolean,
  guards: readonly string[],
  most: number,
): readonly string[] {
  const distance = new Map([[file, 0]]);
  for (const [each, steps] of distance) {
    for (const importer of importers.get(each) ?? []) if (!distance.has(importer)) distance.set(importer, steps + 1);
  }
  const specs = [...distance.keys()].filter((each) => SPEC.test(each));
  const [own = [], ...others] = [placeOf(file), 'libs', ''].map((circle) =>
    specs.filter((spec) => isBelow(spec, circle)),
  );
  const near = own.length + guards.length > 0 ? own : (others.find((circle) => circle.length > 0) ?? []);
  /** The smaller, the nearer; the first difference decides. */
  const nearness = (spec: string): readonly number[] => [
    spec === file.replace(/\.ts$/, '.spec.ts') ? 0 : 1,
    speaksOf(spec) ? 0 : 1,
    distance.get(spec) ?? 0,
    -sharedFolders(spec, file),
  ];
  return near
    .map((spec) => ({ spec, nearness: nearness(spec) }))
    .toSorted((a, b) => firstDifference(a.nearness, b.nearness) || a.spec.localeCompare(b.spec))
    .map(({ spec }) => spec)
    .concat(guards)
    .slice(0, most);
}

const firstDifference = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, at) => value - (b[at] ?? 0)).find((difference) => difference !== 0) ?? 0;

/** How many folders two paths share from the root on. */
function sharedFolders(a: string, b: string): number {
  const [folders, others] = [a.split('/'), b.split('/')];
  const parting = folders.findIndex((folder, at) => folder !== others[at]);
  return parting < 0 ? folders.length : parting;
}

/** The library or app of a file. */
const placeOf = (file: string): string => file.split('/').slice(0, 2).join('/');

const isBelow = (file: string, folder: string): boolean => folder === '' || file.startsWith(`${folder}/`);
