import { parseArgs } from 'node:util';
import { mutantsOf, type Mutant } from './mutants.js';
import { leastScore, report, worded, type Trial } from './report.js';
import { Sandbox } from './sandbox.js';
import { TypedProject } from './typed-project.js';

const USAGE = `Usage: npm run mutate -- PATH… [--seed N] [--count N] [--least N] [--workers N] [--list]

Makes small mistakes in the code below PATH that still type-check, one at a time, and runs the specs nearest to each.
Mistakes that no spec notices are listed. Nothing of the checkout is touched.
  --seed N     which mistakes (1)
  --count N    how many (100)
  --least N    the score in percent below which the run fails (90)
  --workers N  how many specs run at once (1)
  --list       say which mistakes, and run nothing`;

const { values, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '100' },
    least: { type: 'string', default: '90' },
    workers: { type: 'string', default: '1' },
    list: { type: 'boolean', default: false },
  },
});
const numbers = [values.seed, values.count, values.least, values.workers].map(Number);
const [seed, count, least, workers] = numbers as [number, number, number, number];

if (paths.length === 0 || !numbers.every((each) => Number.isInteger(each) && each > 0)) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const mutants = mutantsOf(new TypedProject(process.cwd()), paths, { seed, count });
  if (values.list) for (const mutant of mutants) console.log(worded(mutant));
  else await run(mutants);
}

async function run(mutants: readonly Mutant[]): Promise<void> {
  const trials: Trial[] = [];
  const began = performance.now();
  const queue = [...new Set(mutants.map(({ file }) => file))].map((each) =>
    mutants.filter(({ file }) => file === each),
  );
  const work = async () => {
    const sandbox = Sandbox.of(process.cwd(), import.meta.dirname);
    try {
      for (let ofFile = queue.shift(); ofFile; ofFile = queue.shift()) {
        trials.push(...(await trialsOf(ofFile, sandbox)));
      }
    } finally {
      sandbox.remove();
    }
  };
  const trialsOf = async (ofFile: readonly Mutant[], sandbox: Sandbox): Promise<readonly Trial[]> => {
    const found: Trial[] = [];
    for (const mutant of ofFile) {
      const fate = await sandbox.trial(mutant.file, mutant.text, mutant.specs);
      found.push({ mutant, fate });
      console.log(`${trials.length + found.length}/${mutants.length} ${fate}: ${worded(mutant)}`);
    }
    const nearest = ofFile[0]?.specs[0];
    if (nearest === undefined || ofFile.length === 1 || (await sandbox.passes(nearest))) return found;
    // What a mistake left behind in the process seemed to be noticed in the next: each on its own, then.
    const alone: Trial[] = [];
    for (const mutant of ofFile) {
      sandbox.refresh();
      alone.push(...(await trialsOf([mutant], sandbox)));
    }
    return alone;
  };
  await Promise.all(Array.from({ length: workers }, work));
  const minutes = ((performance.now() - began) / 60_000).toFixed(1);
  console.log(
    `\nSeed ${seed}, ${trials.length} mutants of ${paths.join(' ')}, ${minutes} minutes\n\n${report(trials)}`,
  );
  if (100 * leastScore(trials) < least) process.exitCode = 1;
}
