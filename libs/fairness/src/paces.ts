import { Rate, type Pace } from './rate.js';

/** People of whom it is remembered how often something happened. */
const MOST_REMEMBERED = 10_000;

/** How often something happened to each person lately, against a pace. */
export class Paces {
  private readonly people = new Map<string, Rate>();

  constructor(
    private readonly pace: Pace,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** It happened once more. */
  count(person: string): void {
    const known = this.people.get(person);
    const rate = known ?? new Rate(this.pace, this.now);
    if (!known && this.people.size >= MOST_REMEMBERED)
      for (const [each, { full }] of this.people) if (full) this.people.delete(each);
    this.people.set(person, rate);
    rate.allows();
  }

  /** Whether it has happened more often than the pace allows. */
  isBeyond(person: string): boolean {
    return this.people.get(person)?.spent ?? false;
  }
}
