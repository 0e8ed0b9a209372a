import { Rate, type Pace } from './rate.js';

/** Of so many people it is remembered how often something happened, and of more of whom it still counts. */
const MOST_REMEMBERED = 10_000;

/** How often something happened lately to each person, or from each address, against a pace. */
export class Paces {
  private readonly people = new Map<string, Rate>();
  /** With so many it is looked next for those of whom nothing counts any more. */
  private lookAt = MOST_REMEMBERED;

  constructor(
    private readonly pace: Pace,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** It happened once more. */
  count(person: string): void {
    const known = this.people.get(person);
    const rate = known ?? new Rate(this.pace, this.now);
    if (!known && this.people.size >= this.lookAt) this.forget();
    this.people.set(person, rate);
    rate.allows();
  }

  /** Whether it has happened more often than the pace allows. */
  isBeyond(person: string): boolean {
    return this.people.get(person)?.spent ?? false;
  }

  private forget(): void {
    for (const [each, { full }] of this.people) if (full) this.people.delete(each);
    this.lookAt = Math.max(MOST_REMEMBERED, 2 * this.people.size);
  }
}
