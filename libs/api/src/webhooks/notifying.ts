import type { Deliveries, LetterLinks, Reach, Resolve } from '#deliveries';

/** What there is to tell programs and people with. */
export abstract class Notifying {
  abstract readonly deliveries: Deliveries;
  /** Where webhooks may lead. */
  abstract readonly reach: Reach;
  /** The key of a webhook, with which its messages are signed. */
  abstract readonly keyOf: (webhook: string) => Buffer;
  /** Left out: as the machine resolves names. */
  abstract readonly resolve?: Resolve;
  /** Left out: no letters are sent. */
  abstract readonly letters?: { readonly links: LetterLinks; readonly now: () => number } | undefined;
}
