import type { Clock } from '#mission';

/** A clock that can be set. While the demo is being loaded it stands still; then it goes on from where it stands. */
export class DemoClock implements Clock {
  private standing: number | undefined;
  private ahead = 0;

  now(): Date {
    return new Date(this.standing ?? Date.now() + this.ahead);
  }

  /** Sets the clock to an instant (ISO 8601) and stops it there. */
  standAt(instant: string): void {
    this.standing = Date.parse(instant);
  }

  /** Lets the clock go on from where it stands. */
  go(): void {
    if (this.standing === undefined) return;
    this.ahead = this.standing - Date.now();
    this.standing = undefined;
  }
}
