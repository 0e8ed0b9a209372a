import { NO_REVISION, type Ledger } from '#ledger';
import { projections } from '#mission';
import { openReadModels, ProjectionRunner, waitForProjections, type ReadDatabase } from '#read-models';

const TIMEOUT_MS = 600_000;

/** Read models in a file that have everything that is in the log. */
export async function caughtUp(ledger: Ledger, path: string): Promise<ReadDatabase> {
  const database = await openReadModels(path);
  const fail = (error: unknown) => console.error(error);
  const runner = new ProjectionRunner(ledger, database, projections, {
    stopped: fail,
    switched: () => undefined,
    advanced: () => undefined,
    interrupted: fail,
  });
  await runner.start();
  const head = await ledger.head();
  const names = projections.map(({ name }) => name);
  await waitForProjections(database, names, head?.position ?? String(NO_REVISION), TIMEOUT_MS);
  await runner.stop();
  return database;
}
