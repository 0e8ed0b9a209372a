import type { Ledger } from '#ledger';
import { generations, hasReached, openReadModels, ProjectionRunner, type Projection } from '#read-models';
import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const LOOK_EVERY_MS = 5;

/** Makes projections on empty read models from the first event to the last, and answers how many events that took in. */
export async function project(
  ledger: Ledger,
  projections: readonly Projection[],
  folder: string,
  events: number,
): Promise<number> {
  const place = mkdtempSync(join(folder, 'read-models-'));
  const database = await openReadModels(join(place, 'read-models.sqlite'));
  const head = await ledger.head();
  const runner = new ProjectionRunner(ledger, database, projections, {
    stopped: ({ reason }) => console.error(reason),
    switched: () => undefined,
    advanced: () => undefined,
    interrupted: (error) => console.error(error),
  });
  await runner.start();
  const isBehind = async () => (await generations(database)).some((each) => !hasReached(each.position, head?.position));
  while (await isBehind()) await pause(LOOK_EVERY_MS);
  await runner.stop();
  await database.destroy();
  rmSync(place, { recursive: true });
  return events;
}

/** Reads and decodes the same events as the runner does, and does nothing with them. */
export async function readRaw(ledger: Ledger): Promise<number> {
  const head = await ledger.head();
  const abort = new AbortController();
  let count = 0;
  for await (const { entries, position } of ledger.follow({ signal: abort.signal })) {
    count += entries.length;
    if (hasReached(position, head?.position)) break;
  }
  return count;
}
