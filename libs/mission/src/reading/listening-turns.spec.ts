import { Courtesy } from '#fairness';
import { describe, expect, it } from '@jest/globals';
import { ListeningTurns } from './listening-turns.js';

/** Who was told of a change, in order, when these people listen so many times each. */
async function told(listeners: Readonly<Record<string, number>>): Promise<readonly string[]> {
  const turns = new ListeningTurns(new Courtesy({ now: () => 0, after: () => () => undefined }));
  const order: string[] = [];
  await Promise.all(
    Object.entries(listeners).flatMap(([person, times]) =>
      Array.from({ length: times }, () => turns.take({ person }, () => Promise.resolve(order.push(person)))),
    ),
  );
  return order;
}

describe('What a change brings about', () => {
  it('is done for whoever listens once before the rest of whoever listens two hundred times', async () => {
    const order = await told({ MANY: 200, ONE: 1, OTHER: 1 });
    expect(order).toHaveLength(202);
    expect(order.indexOf('ONE')).toBeLessThan(3);
    expect(order.indexOf('OTHER')).toBeLessThan(5);
  });

  it('lets everything else be served between two listeners', async () => {
    let served = 0;
    let done = false;
    const other = (async () => {
      for (; !done; served++) await new Promise((resolve) => setImmediate(resolve));
    })();
    await told({ MANY: 50 });
    done = true;
    await other;
    expect(served).toBeGreaterThan(40);
  });
});
