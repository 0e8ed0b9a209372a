import type { ReadOnly, Recorded } from '#decider';
import type { Ref } from '../../shared/vocabulary.js';
import type { Follower, Reading } from '../detector.js';

/** Things that a detector looks at one by one. */
interface OneByOne<State, Thing> {
  things(state: State): Readonly<Record<Ref, Thing>>;
  /** The thing that an event may alter: no event alters another one, or more than one. */
  named(event: Recorded): Ref | undefined;
  /** Rests on the thing alone. */
  read(ref: Ref, thing: Thing): Reading | undefined;
}

/** Looks again only at the thing that an event names. */
export function oneByOne<State, Thing>({ things, named, read }: OneByOne<State, Thing>) {
  return (state: State): Follower<State, undefined> => {
    const alarming = new Set<Ref | undefined>();
    const clear = new Set<Ref | undefined>();
    const look = (ref: Ref, thing: Thing | undefined) => {
      const reading = thing && read(ref, thing);
      keep(alarming, ref, reading?.alarm !== undefined);
      keep(clear, ref, reading?.clear ?? false);
    };
    for (const [ref, thing] of Object.entries(things(state))) look(ref, thing);
    return {
      after(event, now) {
        const ref = named(event);
        if (ref !== undefined) look(ref, things(now)[ref]);
      },
      verdicts: () => ({ alarming, isClear: (subject) => clear.has(subject) }),
    };
  };
}

/** Whether a thing is in a set. */
export function keep<Thing>(set: Set<Thing>, thing: Thing, isIn: boolean): void {
  if (isIn) set.add(thing);
  else set.delete(thing);
}

/** What the data of an event holds under a name, when it is a text. */
export function textIn({ data }: ReadOnly<Recorded>, field: string): string | undefined {
  const value = (data as Readonly<Record<string, unknown>>)[field];
  return typeof value === 'string' ? value : undefined;
}
