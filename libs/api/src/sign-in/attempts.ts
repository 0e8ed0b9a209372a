import { Paces, TooBusy, type Pace } from '#fairness';

/** How often a password may be wrong: for one person, whoever tries, and from one address, whoever is meant. */
export const ATTEMPTS: { readonly person: Pace; readonly address: Pace } = {
  person: { atOnce: 10, perSecond: 1 / 60 },
  address: { atOnce: 30, perSecond: 1 / 10 },
};

const RETRY_AFTER_MS = 60_000;

/** Counts what failed, so that guessing ends soon. A passkey and a new invitation work all the while. */
export class Attempts {
  private readonly people: Paces;
  private readonly addresses: Paces;

  constructor(now?: () => number) {
    this.people = new Paces(ATTEMPTS.person, now);
    this.addresses = new Paces(ATTEMPTS.address, now);
  }

  /** @throws TooBusy */
  check(person: string, address: string): void {
    if (this.people.isBeyond(person) || this.addresses.isBeyond(address))
      throw new TooBusy(RETRY_AFTER_MS, 'Too many attempts failed.');
  }

  failed(person: string, address: string): void {
    this.people.count(person);
    this.addresses.count(address);
  }
}
