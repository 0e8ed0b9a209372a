/** How long at a stretch long work may keep the thread, in milliseconds. */
const STRETCH_MS = 3;

/** Lets everything else that is ready have its turn. */
export const letGo = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/**
 * Everything that is given, in stretches of a few milliseconds. Between them the thread is let go of.
 *
 * @param pause told how many milliseconds the stretch took
 */
export async function* inStretches<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  pause: (spentMs: number) => Promise<void> = letGo,
): AsyncGenerator<Item> {
  let begun = performance.now();
  for await (const item of items) {
    yield item;
    const spent = performance.now() - begun;
    if (spent < STRETCH_MS) continue;
    await pause(spent);
    begun = performance.now();
  }
}
