import { Courtesy } from '#fairness';
import { describe, expect, it } from '@jest/globals';
import { Folds } from './folds.js';

const soon = () => new Promise((resolve) => setImmediate(resolve));

function stage() {
  const courtesy = new Courtesy({ now: () => 0, after: () => () => undefined });
  return { courtesy, folds: new Folds(courtesy) };
}

describe('Long work for an answer', () => {
  it('is done once for each request, however often that asks for it', async () => {
    const { folds } = stage();
    let done = 0;
    const work = () => Promise.resolve(++done);
    const [asker, other, thing] = [{ person: 'A' }, { person: 'A' }, {}];
    const asked = [folds.once(asker, thing, 'then', work), folds.once(asker, thing, 'then', work)];
    expect(await Promise.all(asked)).toEqual([1, 1]);
    expect(await folds.once(asker, thing, 'then', work)).toBe(1);
    expect(await folds.once(asker, thing, 'later', work)).toBe(2);
    expect(await folds.once(asker, {}, 'then', work)).toBe(3);
    expect(await folds.once(other, thing, 'then', work)).toBe(4);
  });

  it('takes turns: two pieces of a person and four in all go on at once', async () => {
    const { folds } = stage();
    const begun: string[] = [];
    const work = (person: string) => void folds.inTurn({ person }, () => begin(person));
    const begin = (person: string) => {
      begun.push(person);
      return new Promise(() => undefined);
    };
    for (const person of ['A', 'A', 'A', 'B', 'C', 'D']) work(person);
    await soon();
    expect(begun).toEqual(['A', 'A', 'B', 'C']);
  });

  it('ends where no one waits for the answer: before its turn, and between its stretches', async () => {
    const { courtesy, folds } = stage();
    const asker = { person: 'A' };
    let begun = false;
    await folds.pause(asker);
    courtesy.leave(asker);
    const work = () => Promise.resolve((begun = true));
    await expect(folds.inTurn(asker, work)).rejects.toThrow('Whoever asked has gone.');
    expect(begun).toBe(false);
    await expect(folds.pause(asker)).rejects.toThrow('Whoever asked has gone.');
  });

  it('is all of what is given, in its order', async () => {
    const { folds } = stage();
    const items: number[] = [];
    for await (const item of folds.inStretches({ person: 'A' }, [1, 2, 3])) items.push(item);
    expect(items).toEqual([1, 2, 3]);
  });
});
