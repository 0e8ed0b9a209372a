import type { StoredForm } from '#ledger';
import type { Day, EventOf, EvidenceRef, PersonCode, Ref } from '../shared/vocabulary.js';

/** An output is promised. */
export type DeliverablePlanned = EventOf<
  'DeliverablePlanned',
  {
    readonly deliverable: Ref;
    readonly name: string;
    readonly due?: Day;
    /** Who is to produce it. */
    readonly producer?: PersonCode;
  }
>;

/** An output is handed in, for the first time or again after it was rejected. */
export type DeliverableSubmitted = EventOf<
  'DeliverableSubmitted',
  {
    readonly deliverable: Ref;
    /** Its name, when it is new or has changed. */
    readonly name?: string;
    readonly evidence: EvidenceRef;
    /** Who produced it: the producer that was planned, else whoever handed it in. */
    readonly producer: PersonCode;
  }
>;

/** A person other than its producer takes the output as good. */
export type DeliverableAccepted = EventOf<
  'DeliverableAccepted',
  { readonly deliverable: Ref; readonly by: PersonCode }
>;

/** A person other than its producer sends the output back. */
export type DeliverableRejected = EventOf<
  'DeliverableRejected',
  { readonly deliverable: Ref; readonly reason: string; readonly by: PersonCode }
>;

/** The firm gives an accepted output to the person of the company who keeps it alive. */
export type DeliverableHandedOver = EventOf<
  'DeliverableHandedOver',
  { readonly deliverable: Ref; readonly to: PersonCode; readonly evidence?: EvidenceRef }
>;

/** What the mission delivers. */
export type DeliverableEvent =
  | DeliverablePlanned
  | DeliverableSubmitted
  | DeliverableAccepted
  | DeliverableRejected
  | DeliverableHandedOver;

export const deliverableEvents = {
  DeliverablePlanned: { schema: 1 },
  DeliverableSubmitted: { schema: 1 },
  DeliverableAccepted: { schema: 1 },
  DeliverableRejected: { schema: 1 },
  DeliverableHandedOver: { schema: 1 },
} satisfies Record<DeliverableEvent['type'], StoredForm>;
