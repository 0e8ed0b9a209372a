import { Paces, TooBusy } from '#fairness';
import { isIPv6 } from 'node:net';
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
    check(this.addresses, networkOf(address), 'Too many requests come from your address; send fewer.');
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
    check(this.strangers, networkOf(address), 'Too many requests without a good token come from your address.');
  }
}

function check(paces: Paces, whose: string, why: string): void {
  if (paces.isBeyond(whose)) throw new TooBusy(RETRY_AFTER_MS, why);
  paces.count(whose);
}

/** Groups of a written address of version 6 that name its network: whoever has one such network has all of it. */
const OF_THE_NETWORK = 4;

/** What counts as one address: of version 6, its network of 64 bits. */
export function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [before = '', after] = (address.split('%')[0] ?? '').split('::');
  const [first, last] = [before, after ?? ''].map((part) => (part === '' ? [] : part.split(':'))) as [
    string[],
    string[],
  ];
  const zeros = after === undefined ? [] : Array.from({ length: 8 - first.length - last.length }, () => '0');
  return [...first, ...zeros, ...last]
    .slice(0, OF_THE_NETWORK)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
