import { describe, expect, it } from '@jest/globals';
import { Rotation } from './rotation.js';

function filled(...items: readonly string[]): Rotation<string> {
  const rotation = new Rotation<string>();
  for (const item of items) rotation.add(item.charAt(0), item);
  return rotation;
}

function emptied(rotation: Rotation<string>): readonly string[] {
  const taken: string[] = [];
  for (let item = rotation.take(); item !== undefined; item = rotation.take()) taken.push(item);
  return taken;
}

describe('A rotation', () => {
  it('serves each person in turn, and each line in the order of arrival', () => {
    expect(emptied(filled('a1', 'a2', 'a3', 'b1', 'c1', 'c2'))).toEqual(['a1', 'b1', 'c1', 'a2', 'c2', 'a3']);
  });

  it('tells what is served next, without taking it out', () => {
    const rotation = filled('a1', 'a2', 'b1');
    expect(rotation.first).toBe('a1');
    expect(rotation.take()).toBe('a1');
    expect(rotation.first).toBe('b1');
    expect(emptied(rotation)).toEqual(['b1', 'a2']);
    expect(rotation.first).toBeUndefined();
  });

  it('passes over whoever may not go, who keeps their place', () => {
    const rotation = filled('a1', 'b1', 'c1');
    expect(rotation.take((person) => person !== 'a')).toBe('b1');
    expect(rotation.take(() => false)).toBeUndefined();
    expect(emptied(rotation)).toEqual(['a1', 'c1']);
  });

  it('counts what waits of a person', () => {
    const rotation = filled('a1', 'a2', 'b1');
    rotation.take();
    expect(['a', 'b', 'c'].map((person) => rotation.waitingOf(person))).toEqual([1, 1, 0]);
  });
});
