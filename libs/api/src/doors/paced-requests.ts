import { Paces, TooBusy } from '#fairness';
import type { RequestPaces } from './limits.js';

const RETRY_AFTER_MS = 1_000;

/**
 * How often requests come over HTTP: from one address, of one person, and of whoever does not say who they are. What is
 * beyond the pace is turned away before anything is read of it.
 */
export class PacedRequests {
  private readonly addresses: Paces;
  private readonly people: Paces;
  private readonly strangers: Paces;

  constructor(paces: RequestPaces) {
    this.addresses = new Paces(paces.perAddress);
    this.people = new Paces(paces.perPerson);
    this.strangers = new Paces(paces.strangersPerAddress);
  }

  /** @throws TooBusy */
  from(address: string): void {
    check(this.addresses, address, 'Too many requests come from your address; send fewer.');
  }

  /** @throws TooBusy */
  of(person: string): void {
    check(this.people, person, 'You send too many requests; send fewer.');
  }

  /**
   * A request of someone who did not say who they are, or not truly.
   *
   * @throws TooBusy
   */
  ofNoOne(address: string): void {
    check(this.strangers, address, 'Too many requests without a good token come from your address.');
  }
}

function check(paces: Paces, whose: string, why: string): void {
  if (paces.isBeyond(whose)) throw new TooBusy(RETRY_AFTER_MS, why);
  paces.count(whose);
}
