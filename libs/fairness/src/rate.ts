/** How often something may happen: so many at once, and so many a second after that. */
export interface Pace {
  readonly atOnce: number;
  readonly perSecond: number;
}

/** Counts what happens against a pace (a bucket of tokens that fills again). */
export class Rate {
  private left: number;
  private at: number;

  constructor(
    private readonly pace: Pace,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.left = pace.atOnce;
    this.at = this.now();
  }

  /** Whether once more is within the pace. */
  allows(): boolean {
    if (this.spent) return false;
    this.left--;
    return true;
  }

  /** Whether once more is beyond the pace. */
  get spent(): boolean {
    return this.fill() < 1;
  }

  /** Whether nothing that happened counts any more. */
  get full(): boolean {
    return this.fill() === this.pace.atOnce;
  }

  private fill(): number {
    const now = this.now();
    this.left = Math.min(this.pace.atOnce, this.left + ((now - this.at) / 1000) * this.pace.perSecond);
    this.at = now;
    return this.left;
  }
}
