/** Something that is kept under a key, with the line that recorded it; or several such things, the first one first. */
type Kept = Recorded | readonly Recorded[];

interface Recorded {
  readonly revision: number;
}

/** What JavaScript puts before all other keys of an object, whenever it was put there. */
const WHOLE_NUMBER = /^\d+$/;

/** Things with their keys, in the order of recording: that of an object's keys is another when one is a whole number. */
export function entriesOf<Thing extends Kept, Key extends string>(
  things: Readonly<Record<Key, Thing>>,
): (readonly [Key, Thing])[] {
  const entries = Object.entries(things) as [Key, Thing][];
  return WHOLE_NUMBER.test(entries[0]?.[0] ?? '') ? entries.toSorted(([, a], [, b]) => lineOf(a) - lineOf(b)) : entries;
}

/** Things in the order of recording. */
export const valuesOf = <Thing extends Kept>(things: Readonly<Record<string, Thing>>): Thing[] =>
  entriesOf(things).map(([, thing]) => thing);

/** Keys in the order of recording. */
export const refsOf = <Key extends string>(things: Readonly<Record<Key, Kept>>): Key[] =>
  entriesOf(things).map(([ref]) => ref);

/** Keeps a thing as the last one, though another was kept under its key before. */
export function putLast<Thing extends Recorded>(things: Record<string, Thing>, key: string, thing: Thing): void {
  delete things[key];
  things[key] = thing;
}

const lineOf = (kept: Kept): number => ('revision' in kept ? kept : kept[0])?.revision ?? 0;
