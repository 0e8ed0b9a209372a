import { Paces, TooBusy } from '#fairness';
import { REFUSED_PACE } from './limits.js';

const RETRY_AFTER_MS = 1_000;

/**
 * Operations that were refused before they were done. To find out why takes longer than to do a small one: whoever sends
 * many of them is turned away before theirs are read.
 */
export class Refused {
  private readonly paces = new Paces(REFUSED_PACE);

  count(person: string): void {
    this.paces.count(person);
  }

  /** @throws TooBusy */
  check(person: string): void {
    if (this.paces.isBeyond(person))
      throw new TooBusy(RETRY_AFTER_MS, 'Too many of your operations are refused; look at why.');
  }
}
