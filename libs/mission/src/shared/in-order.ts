/** Something that is kept under its reference, with the line that recorded it. */
type Kept<Thing> = Thing & { readonly revision: number };

/** What JavaScript puts before all other keys of an object, whenever it was put there. */
const WHOLE_NUMBER = /^\d+$/;

/** Things with their references, in the order of recording: that of an object's keys is another when one is a whole number. */
export function entriesOf<Thing, Key extends string>(
  things: Readonly<Record<Key, Kept<Thing>>>,
): (readonly [Key, Kept<Thing>])[] {
  const entries = Object.entries(things) as [Key, Kept<Thing>][];
  return WHOLE_NUMBER.test(entries[0]?.[0] ?? '')
    ? entries.toSorted(([, a], [, b]) => a.revision - b.revision)
    : entries;
}

/** Things in the order of recording. */
export const valuesOf = <Thing>(things: Readonly<Record<string, Kept<Thing>>>): Kept<Thing>[] =>
  entriesOf(things).map(([, thing]) => thing);

/** References in the order of recording. */
export const refsOf = <Key extends string>(things: Readonly<Record<Key, Kept<unknown>>>): Key[] =>
  entriesOf(things).map(([ref]) => ref);
