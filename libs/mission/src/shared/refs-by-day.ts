import type { Day, Ref } from './vocabulary.js';

/** Things of which each lies on a day, so that those of some days are found without looking at all of them. */
export class RefsByDay {
  /** In their order; days without things are left out. */
  private readonly days: Day[] = [];
  private readonly on = new Map<Day, Set<Ref>>();
  private readonly dayOf = new Map<Ref, Day>();

  /** Puts a thing on a day, and nowhere else; on none, it is taken away. */
  put(ref: Ref, day: Day | undefined): void {
    const before = this.dayOf.get(ref);
    if (before === day) return;
    if (before !== undefined) this.take(ref, before);
    if (day === undefined) return;
    this.dayOf.set(ref, day);
    const others = this.on.get(day);
    if (others) others.add(ref);
    else {
      this.on.set(day, new Set([ref]));
      this.days.splice(this.placeOf(day), 0, day);
    }
  }

  /** How many lie on these days, both included; counted no further than it takes to know that there are enough. */
  count(first: Day, last: Day, enough = Infinity): number {
    let count = 0;
    for (const { size } of this.between(first, last)) if ((count += size) >= enough) break;
    return count;
  }

  /** Those that lie on these days, both included. */
  refs(first: Day, last: Day): readonly Ref[] {
    return [...this.between(first, last)].flatMap((refs) => [...refs]);
  }

  private *between(first: Day, last: Day): Generator<ReadonlySet<Ref>> {
    for (let at = this.placeOf(first); at < this.days.length; at++) {
      const day = this.days[at];
      if (day === undefined || day > last) return;
      yield this.on.get(day) ?? NONE;
    }
  }

  private take(ref: Ref, day: Day): void {
    this.dayOf.delete(ref);
    const others = this.on.get(day);
    others?.delete(ref);
    if (others?.size !== 0) return;
    this.on.delete(day);
    this.days.splice(this.placeOf(day), 1);
  }

  /** Where the day is among the days, or would be. */
  private placeOf(day: Day): number {
    let [low, high] = [0, this.days.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.days[middle] ?? '') < day) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const NONE: ReadonlySet<Ref> = new Set();
