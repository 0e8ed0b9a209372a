import { setTimeout as pause } from 'node:timers/promises';
import { ReadModelsUnavailable, type ReadDatabase } from './database.js';
import type { Projection, RowWriter } from './projection.js';

/** How far one projection has come. */
export interface Checkpoint {
  readonly name: string;
  readonly version: number;
  /** Commit position up to which everything is in; undefined before the first batch. */
  readonly position?: string;
  /** Why it stopped, naming the event; undefined while it runs. */
  readonly stopped?: string;
}

/** How often somebody who waits looks again. */
const LOOK_AGAIN_MS = 100;

/** The checkpoints of all projections that ever ran. */
export async function checkpoints(database: ReadDatabase): Promise<readonly Checkpoint[]> {
  try {
    const rows = await database.selectFrom('projection').selectAll().orderBy('name').execute();
    return rows.map(({ name, version, position, stopped }) => ({
      name,
      version,
      ...(position !== null && { position }),
      ...(stopped !== null && { stopped }),
    }));
  } catch (cause) {
    throw new ReadModelsUnavailable('reading the checkpoints', cause);
  }
}

/** Saves how far a projection has come. */
export async function saveCheckpoint(
  writer: ReadDatabase | RowWriter,
  { name, version }: Pick<Projection, 'name' | 'version'>,
  { position, stopped }: Pick<Checkpoint, 'position' | 'stopped'>,
): Promise<void> {
  const values = { version, position: position ?? null, stopped: stopped ?? null };
  await writer
    .insertInto('projection')
    .values({ name, ...values })
    .onConflict((conflict) => conflict.column('name').doUpdateSet(values))
    .execute();
}

/** Has this position been reached? */
export const hasReached = (checkpoint: Checkpoint, position: string): boolean =>
  checkpoint.position !== undefined && BigInt(checkpoint.position) >= BigInt(position);

/**
 * Waits until the named projections have taken in everything up to a position.
 *
 * @returns false when that did not happen in `patienceMs`, or will not because one of them has stopped.
 */
export async function waitForProjections(
  database: ReadDatabase,
  names: readonly string[],
  position: string,
  patienceMs: number,
): Promise<boolean> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const known = (await checkpoints(database)).filter(({ name }) => names.includes(name));
    if (known.length === names.length && known.every((each) => hasReached(each, position))) return true;
    if (known.some((each) => each.stopped !== undefined && !hasReached(each, position))) return false;
    if (performance.now() >= deadline) return false;
    await pause(LOOK_AGAIN_MS);
  }
}
