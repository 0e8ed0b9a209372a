import type { Recorded } from './event.js';
import type { RefKind } from './ref-kinds.js';
import type { Refusal } from './refusal.js';

/** The command was accepted: what was recorded, and where. */
export interface Receipt {
  readonly stream: string;
  /** Revision of the last event recorded (or of the stream, when nothing had to be recorded). */
  readonly revision: number;
  /** Commit position of that event in the whole log. */
  readonly position: string;
  readonly events: readonly { readonly type: string; readonly revision: number; readonly eventId: string }[];
  /** What the command made, with the reference that it has now. */
  readonly created: readonly { readonly kind: RefKind; readonly ref: string }[];
  /** Codes of what is accepted but marked. */
  readonly flags: readonly string[];
}

/** The stream has moved on: the caller had pinned a revision, or the retries ran out. */
export interface StaleRevision {
  readonly expected: number;
  readonly actual: number;
  /** The last of what was recorded after the expected revision, as far as the caller may know of it. */
  readonly since: readonly Recorded[];
  /** How many lines of that kind came before these. */
  readonly omitted: number;
}

/** What a command comes to. Outages and defects are thrown; these three are values. */
export type Outcome =
  | { readonly kind: 'receipt'; readonly receipt: Receipt }
  | { readonly kind: 'refusal'; readonly refusal: Refusal }
  | { readonly kind: 'stale'; readonly stale: StaleRevision };
