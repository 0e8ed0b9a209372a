import type { Ref } from './vocabulary.js';

/** Things kept under their references, each with the line that recorded it. */
type Kept<Thing> = Readonly<Record<Ref, Thing & { readonly revision: number }>>;

/** What JavaScript puts before all other keys of an object, whenever it was put there. */
const WHOLE_NUMBER = /^\d+$/;

/** Things with their references, in the order of recording: that of an object's keys is another when one is a whole number. */
export function entriesOf<Thing>(things: Kept<Thing>): [Ref, Thing & { readonly revision: number }][] {
  const entries = Object.entries(things);
  return WHOLE_NUMBER.test(entries[0]?.[0] ?? '')
    ? entries.toSorted(([, a], [, b]) => a.revision - b.revision)
    : entries;
}

/** Things in the order of recording. */
export const valuesOf = <Thing>(things: Kept<Thing>): (Thing & { readonly revision: number })[] =>
  entriesOf(things).map(([, thing]) => thing);

/** References in the order of recording. */
export const refsOf = (things: Kept<unknown>): Ref[] => entriesOf(things).map(([ref]) => ref);
