import { describe, expect, it } from '@jest/globals';
import { inStretches } from './stretches.js';

describe('Work in stretches', () => {
  it('lets others have their turn while it goes on, and leaves nothing out', async () => {
    const order: string[] = [];
    let done = false;
    const other = (async () => {
      while (!done) await new Promise((resolve) => setImmediate(() => resolve(order.push('other'))));
    })();
    const items: number[] = [];
    for await (const item of inStretches(Array.from({ length: 200 }, (_, n) => n))) {
      const until = performance.now() + 0.2;
      while (performance.now() < until);
      items.push(item);
      order.push('work');
    }
    done = true;
    await other;
    expect(items).toEqual(Array.from({ length: 200 }, (_, n) => n));
    expect(order.slice(order.indexOf('work'), order.lastIndexOf('work'))).toContain('other');
  });
});
