import { describe, expect, it } from '@jest/globals';
import { tracked, type Change } from './tracked.js';

/** A state, and what its face told of what was done to it. */
function stage<State extends object>(state: State) {
  const changes: Change[] = [];
  return { state, changes, face: tracked(state, (change) => changes.push(change)) };
}
const paths = (changes: readonly Change[]): readonly string[] => changes.map(({ path }) => path.join('.'));

interface Item {
  of?: string;
  notes: string[];
}

const items = (): { items: Record<string, Item>; last?: Item } => ({ items: { a: { of: 'x', notes: ['n'] } } });

describe('The face of a state', () => {
  it('tells where something was changed, added or taken away, and what was there', () => {
    const { state, face, changes } = stage(items());
    face.items['b'] = { notes: [] };
    const a = face.items['a'];
    if (!a) throw new Error('There is no a.');
    a.of = 'y';
    delete a.of;
    delete face.items['b'];
    expect(changes).toEqual([
      { path: ['items', 'b'], before: undefined },
      { path: ['items', 'a', 'of'], before: 'x' },
      { path: ['items', 'a', 'of'], before: 'y' },
      { path: ['items', 'b'], before: { notes: [] } },
    ]);
    expect(state).toEqual({ items: { a: { notes: ['n'] } } });
  });

  it('tells nothing where nothing comes to another value', () => {
    const { face, changes } = stage(items());
    const { a } = face.items;
    if (!a) throw new Error('There is no a.');
    a.of = 'x';
    delete face.items['none'];
    face.items['a'] = a;
    expect(changes).toEqual([]);
  });

  it('tells of the items of a list and of its length', () => {
    const { face, changes, state } = stage({ list: ['a', 'b', 'c'] });
    face.list.push('d');
    face.list[0] = 'z';
    face.list.length = 2;
    expect(paths(changes)).toEqual(['list.3', 'list.0', 'list.length']);
    expect(state.list).toEqual(['z', 'b']);
  });

  it('knows something by where it was read last, also when it has moved', () => {
    const { face, changes } = stage(items());
    const { a } = face.items;
    if (!a) throw new Error('There is no a.');
    delete face.items['a'];
    face.last = a;
    face.last.of = 'moved';
    expect(paths(changes)).toEqual(['items.a', 'last', 'last.of']);
  });

  it('puts into the state what is plain, also where a new thing is made of what was read', () => {
    const { face, changes, state } = stage(items());
    const { a } = face.items;
    if (!a) throw new Error('There is no a.');
    const kept = state.items['a']?.notes;
    face.items['c'] = { ...a, of: 'c' };
    expect(state.items['c']?.notes).toBe(kept);
    expect(structuredClone(state).items['c']).toEqual({ of: 'c', notes: ['n'] });
    expect(paths(changes)).toEqual(['items.c']);
  });
});
