import { parseArgs } from 'node:util';
import { mutantsOf, type Mutant } from './mutants.js';
import { report, worded, type Trial } from './report.js';
import { Sandbox } from './sandbox.js';
import { TypedProject } from './typed-project.js';

const USAGE = `Usage: npm run mutate -- PATH… [--seed N] [--count N] [--workers N] [--list]

Makes small mistakes in the code below PATH that still type-check, one at a time, and runs the specs nearest to each.
Mistakes that no spec notices are listed. Nothing of the checkout is touched.
  --seed N     which mistakes, and in which order (1)
  --count N    how many (100)
  --workers N  how many specs run at once (2)
  --list       say which mistakes, and run nothing`;

const { values, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '100' },
    workers: { type: 'string', default: '2' },
    list: { type: 'boolean', default: false },
  },
});
const [seed, count, workers] = [values.seed, values.count, values.workers].map(Number) as [number, number, number];

if (paths.length === 0 || ![seed, count, workers].every((each) => Number.isInteger(each) && each > 0)) {
  console.error(USAGE);
  process.exitCode = 1;
} else {
  const mutants = mutantsOf(new TypedProject(process.cwd()), paths, { seed, count });
  if (values.list) for (const mutant of mutants) console.log(worded(mutant));
  else await run(mutants);
}

async function run(mutants: Iterator<Mutant>): Promise<void> {
  const trials: Trial[] = [];
  const passing = new Map<string, Promise<boolean>>();
  const work = async () => {
    const sandbox = Sandbox.of(process.cwd());
    try {
      for (let next = mutants.next(); !next.done; next = mutants.next()) {
        const mutant = next.value;
        const { file, text, specs } = mutant;
        if (specs.length > 0) await mustPass(sandbox, specs);
        const fate = specs.length > 0 ? await sandbox.trial(file, text, specs) : 'survived';
        trials.push({ mutant, fate });
        console.log(`${trials.length}/${count} ${fate}: ${worded(mutant)}`);
      }
    } finally {
      sandbox.remove();
    }
  };
  /** A spec that fails without any mistake would seem to notice every one. */
  const mustPass = async (sandbox: Sandbox, specs: readonly string[]) => {
    const key = specs.join();
    const passed = passing.get(key) ?? sandbox.run(specs).then((fate) => fate === 'survived');
    passing.set(key, passed);
    if (!(await passed)) throw new Error(`Specs fail as they are: ${specs.join(' ')}`);
  };
  await Promise.all(Array.from({ length: workers }, work));
  console.log(`\nSeed ${seed}, ${trials.length} mutants of ${paths.join(' ')}\n\n${report(trials)}`);
}
