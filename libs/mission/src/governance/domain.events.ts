import type { Domain, EventOf } from '../shared/vocabulary.js';

/** Two names stand for one domain: from here on every earlier line that names the first one names the second. */
export type DomainsMerged = EventOf<
  'DomainsMerged',
  {
    /** The name that goes. */
    readonly from: Domain;
    /** The name that stays. */
    readonly into: Domain;
    readonly reason: string;
  }
>;
