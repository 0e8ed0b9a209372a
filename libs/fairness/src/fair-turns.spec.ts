import { describe, expect, it } from '@jest/globals';
import { FairTurns, TooBusy } from './fair-turns.js';

/** Work that goes on until it is told to end, and in which order it began. */
function stage(capacity: ConstructorParameters<typeof FairTurns>[0]) {
  const turns = new FairTurns(capacity);
  const began: string[] = [];
  const ends = new Map<string, () => void>();
  const bring = (person: string, name: string) =>
    turns.take(person, () => {
      began.push(name);
      return new Promise<void>((resolve) => ends.set(name, resolve));
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { turns, began, bring, end };
}

const soon = () => new Promise((resolve) => setImmediate(resolve));

describe('Fair turns', () => {
  it('serve whoever brings one piece of work before the rest of whoever brings many', async () => {
    const { began, bring, end, turns } = stage({ atOnce: 1, atOncePerPerson: 1, mostWaiting: 10 });
    const all = [...['a1', 'a2', 'a3'].map((name) => bring('A', name)), bring('B', 'b1'), bring('C', 'c1')];
    await soon();
    for (const name of ['a1', 'a2', 'b1', 'c1', 'a3']) await end(name);
    await Promise.all(all);
    expect(began).toEqual(['a1', 'a2', 'b1', 'c1', 'a3']);
    expect(turns.idle).toBe(true);
  });

  it('leave room for others however much one person brings', async () => {
    const { began, bring, end } = stage({ atOnce: 3, atOncePerPerson: 2, mostWaiting: 10 });
    const all = ['a1', 'a2', 'a3', 'a4'].map((name) => bring('A', name));
    all.push(bring('B', 'b1'));
    await soon();
    expect(began).toEqual(['a1', 'a2', 'b1']);
    for (const name of ['b1', 'a1', 'a2', 'a3', 'a4']) await end(name);
    await Promise.all(all);
    expect(began).toEqual(['a1', 'a2', 'b1', 'a3', 'a4']);
  });

  it('know what a person still has under way when one piece of it ends', async () => {
    const { began, bring, end } = stage({ atOnce: 9, atOncePerPerson: 2, mostWaiting: 10 });
    const all = ['a1', 'a2'].map((name) => bring('A', name));
    await soon();
    await end('a1');
    all.push(...['a3', 'a4'].map((name) => bring('A', name)));
    await soon();
    expect(began).toEqual(['a1', 'a2', 'a3']);
    for (const name of ['a2', 'a3', 'a4']) await end(name);
    await Promise.all(all);
  });

  it('turn away what exceeds one person’s queue, and no other', async () => {
    const { bring, end } = stage({ atOnce: 1, atOncePerPerson: 1, mostWaiting: 2 });
    const own = ['a1', 'a2', 'a3'].map((name) => bring('A', name));
    await expect(bring('A', 'a4')).rejects.toBeInstanceOf(TooBusy);
    const other = bring('B', 'b1');
    await soon();
    for (const name of ['a1', 'a2', 'b1', 'a3']) await end(name);
    await Promise.all([...own, other]);
  });

  it('go on after work that failed', async () => {
    const turns = new FairTurns({ atOnce: 1, atOncePerPerson: 1, mostWaiting: 1 });
    await expect(turns.take('A', () => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await turns.take('B', () => Promise.resolve(12))).toBe(12);
    expect(turns.idle).toBe(true);
  });

  it('turn away with a name, a sentence, and after how long to try again', async () => {
    const turns = new FairTurns({ atOnce: 1, atOncePerPerson: 1, mostWaiting: 0 });
    const refused = await turns.begin('A').catch((error: unknown) => error);
    expect(refused).toMatchObject({
      name: 'TooBusy',
      retryAfterMs: 1_000,
      message: 'Too many of your requests are waiting already; try again when some are answered.',
    });
    expect(turns.idle).toBe(true);
  });

  it('end once, however often the end is told', async () => {
    const turns = new FairTurns({ atOnce: 1, atOncePerPerson: 1, mostWaiting: 5 });
    const end = await turns.begin('A');
    const began: string[] = [];
    const waiting = ['B', 'C'].map((person) => turns.begin(person).then((over) => ({ over, at: began.push(person) })));
    await soon();
    end();
    end();
    await soon();
    expect(began).toEqual(['B']);
    (await waiting[0])?.over();
    (await waiting[1])?.over();
    expect(turns.idle).toBe(true);
  });

  it('keep a line while something of it is under way, though nothing waits', async () => {
    const turns = new FairTurns({ atOnce: 2, atOncePerPerson: 2, mostWaiting: 5 });
    const [first, second] = [await turns.begin('A'), await turns.begin('A')];
    expect(turns.idle).toBe(false);
    first();
    expect(turns.idle).toBe(false);
    second();
    expect(turns.idle).toBe(true);
  });

  it('go on with the next person when the first in line may have no more at once', async () => {
    const { began, bring, end } = stage({ atOnce: 2, atOncePerPerson: 1, mostWaiting: 5 });
    const all = [bring('A', 'a1'), bring('B', 'b1'), bring('A', 'a2'), bring('C', 'c1')];
    await soon();
    expect(began).toEqual(['a1', 'b1']);
    await end('b1');
    expect(began).toEqual(['a1', 'b1', 'c1']);
    for (const name of ['a1', 'c1', 'a2']) await end(name);
    await Promise.all(all);
  });
});
