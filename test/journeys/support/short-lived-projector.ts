import { spawn } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { built } from './built.js';

/** How a projector ended: it had everything that was in the log, or it was killed before. */
export type End = 'complete' | 'killed';

/** The product’s read models, kept by a process that kills itself just before its n-th statement to the database. */
const PROGRAM = `
const [runnerAt, projectionsAt, ledgerAt, connection, path, fatal] = process.argv.slice(1);
const { generations, hasReached, openReadModels, ProjectionRunner } = await import(runnerAt);
const { projections } = await import(projectionsAt);
const { openLedger } = await import(ledgerAt);
let statements = 0;
const deadly = {
  transformQuery({ node }) {
    if (++statements === Number(fatal)) process.kill(process.pid, 'SIGKILL');
    return node;
  },
  transformResult: async ({ result }) => result,
};
const { ledger } = openLedger(connection);
const { position } = await ledger.head();
const database = await openReadModels(path);
const report = { stopped: (...why) => console.error(...why), switched() {}, advanced() {}, interrupted: (error) => console.error(error) };
await new ProjectionRunner(ledger, database.withPlugin(deadly), projections, report).start();
const isBehind = async () => (await generations(database)).some((each) => !hasReached(each.position, position));
do await new Promise((resolve) => setTimeout(resolve, 10)); while (await isBehind());
process.exit(0);
`;

/** What such a process runs; built when it is not. */
export const programModules = (): Promise<readonly string[]> =>
  Promise.all(
    ['libs/read-models/src/index.js', 'libs/mission/src/projections.js', 'libs/mission/src/open-ledger.js'].map(built),
  );

/**
 * Runs a projector of its own process over the read models in a file until they have all that is in the log.
 *
 * @param fatal number of the statement before which it is killed; 0: it lives
 */
export async function runProjector(
  modules: readonly string[],
  connection: string,
  path: string,
  fatal: number,
): Promise<End> {
  const args = [...modules.map((file) => pathToFileURL(file).href), connection, path, String(fatal)];
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROGRAM, ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (text) => (complaint += String(text)));
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) =>
    child.once('exit', (...how) => resolve(how)),
  );
  if (signal === 'SIGKILL') return 'killed';
  if (code === 0 && complaint === '') return 'complete';
  throw new Error(`The projector ended with ${code ?? signal}: ${complaint}`);
}
