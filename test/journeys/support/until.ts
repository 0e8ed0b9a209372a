import { setTimeout as pause } from 'node:timers/promises';

/** How long something that must come is waited for. */
const PATIENCE_MS = 40_000;
const LOOK_AGAIN_MS = 50;

/** Looks again and again until what is seen is what is waited for, and gives it; fails with what was seen last. */
export async function until<Seen>(look: () => Promise<Seen>, isThere: (seen: Seen) => boolean): Promise<Seen> {
  const deadline = performance.now() + PATIENCE_MS;
  for (;;) {
    const seen = await look();
    if (isThere(seen)) return seen;
    if (performance.now() > deadline) throw new Error(`Waited in vain; seen last: ${JSON.stringify(seen)}`);
    await pause(LOOK_AGAIN_MS);
  }
}
