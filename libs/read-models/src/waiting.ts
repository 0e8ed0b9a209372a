import { setTimeout as pause } from 'node:timers/promises';
import type { ReadDatabase } from './database.js';
import { generations } from './generations.js';
import { hasReached } from './position.js';

/** How often a waiting caller looks again. */
const LOOK_AGAIN_MS = 100;

/**
 * Waits until what is served of the named projections has everything up to a position.
 *
 * @returns false when that did not happen in `patienceMs`
 */
export async function waitForProjections(
  database: ReadDatabase,
  names: readonly string[],
  position: string,
  patienceMs: number,
): Promise<boolean> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const served = (await generations(database)).filter(({ name, live }) => live && names.includes(name));
    if (served.length === names.length && served.every((each) => hasReached(each.position, position))) return true;
    if (performance.now() >= deadline) return false;
    await pause(LOOK_AGAIN_MS);
  }
}
