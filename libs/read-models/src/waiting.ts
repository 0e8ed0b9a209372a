import { polled, type Advances } from './advances.js';
import type { ReadDatabase } from './database.js';
import { generations } from './generations.js';
import { hasReached } from './position.js';

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
  advances: Advances = polled,
): Promise<boolean> {
  const patience = new Patience(patienceMs);
  try {
    for (;;) {
      const advanced = advances.next();
      const served = (await generations(database)).filter(({ name, live }) => live && names.includes(name));
      if (served.length === names.length && served.every((each) => hasReached(each.position, position))) return true;
      if (patience.isOver) return false;
      await Promise.race([advanced, patience.end]);
    }
  } finally {
    patience.forget();
  }
}

/** So many milliseconds from now on. */
class Patience {
  readonly end: Promise<void>;
  private readonly until: number;
  private timer: NodeJS.Timeout | undefined;

  constructor(ms: number) {
    this.until = performance.now() + ms;
    this.end = new Promise((resolve) => (this.timer = setTimeout(resolve, ms)));
  }

  get isOver(): boolean {
    return performance.now() >= this.until;
  }

  forget(): void {
    clearTimeout(this.timer);
  }
}
