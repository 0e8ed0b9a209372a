/** How long at a stretch long work may keep the thread, in milliseconds. */
const STRETCH_MS = 3;

const waiting: (() => void)[] = [];

/**
 * Lets everything else that is ready have its turn. Of those who let go, one at a time goes on: between any two of them
 * what arrived meanwhile is served.
 */
export const letGo = (): Promise<void> =>
  new Promise((resolve) => {
    if (waiting.push(resolve) === 1) setImmediate(next);
  });

function next(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(next);
}

/**
 * Everything that is given, in stretches of a few milliseconds. Between them the thread is let go of.
 *
 * @param pause told how many milliseconds the stretch took
 * @param now milliseconds that have passed
 */
export async function* inStretches<Item>(
  items: AsyncIterable<Item> | Iterable<Item>,
  pause: (spentMs: number) => Promise<void> = letGo,
  now: () => number = () => performance.now(),
): AsyncGenerator<Item> {
  let begun = now();
  for await (const item of items) {
    yield item;
    const spent = now() - begun;
    if (spent < STRETCH_MS) continue;
    await pause(spent);
    begun = now();
  }
}
