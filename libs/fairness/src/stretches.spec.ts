import { describe, expect, it } from '@jest/globals';
import { inStretches, letGo } from './stretches.js';

describe('Work in stretches', () => {
  it('lets others have their turn while it goes on, and leaves nothing out', async () => {
    const order: string[] = [];
    let time = 0;
    let done = false;
    const other = (async () => {
      while (!done) await new Promise((resolve) => setImmediate(() => resolve(order.push('other'))));
    })();
    const items: number[] = [];
    for await (const item of inStretches(
      Array.from({ length: 200 }, (_, n) => n),
      letGo,
      () => time,
    )) {
      time += 0.2;
      items.push(item);
      order.push('work');
    }
    done = true;
    await other;
    expect(items).toEqual(Array.from({ length: 200 }, (_, n) => n));
    expect(order.slice(order.indexOf('work'), order.lastIndexOf('work'))).toContain('other');
  });

  it('pauses after three milliseconds at a stretch, told how many there were, and not before', async () => {
    let time = 0;
    const pauses: number[] = [];
    const pause = (spent: number) => Promise.resolve(void pauses.push(spent));
    for await (const ms of inStretches([2, 4, 1, 2, 2], pause, () => time)) time += ms;
    // Each stretch begins anew: the second does not hold the first.
    expect(pauses).toEqual([6, 3]);
  });
});

describe('Those who let go', () => {
  it('go on one at a time, and what arrives in between is served in between', async () => {
    const order: string[] = [];
    const arrive = (name: string) => new Promise<void>((resolve) => setImmediate(() => resolve(void order.push(name))));
    const all = ['a', 'b', 'c'].map((name) =>
      letGo().then(() => {
        order.push(name);
        return arrive(`after ${name}`);
      }),
    );
    await Promise.all(all);
    expect(order).toHaveLength(6);
    expect(order.indexOf('after a')).toBeLessThan(order.indexOf('c'));
    expect(order.indexOf('b')).toBeLessThan(order.indexOf('c'));
    await letGo();
  });
});
