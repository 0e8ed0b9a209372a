import type { StoredForm } from '#ledger';
import type { Day, EventOf, EvidenceRef, Ref } from '../shared/vocabulary.js';

export const MILESTONE_KINDS = ['FLASH_AUDIT', 'DIAGNOSTICS', 'MACRO_PROJECT', 'DELIVERABLES', 'HANDOVER'] as const;
export type MilestoneKind = (typeof MILESTONE_KINDS)[number];

/** A dated step of the mission. */
export type MilestonePlanned = EventOf<
  'MilestonePlanned',
  {
    readonly milestone: Ref;
    readonly kind: MilestoneKind;
    readonly due: Day;
    readonly name?: string;
    /** Deliverables that must be accepted before it is reached; they may be planned later. */
    readonly deliverables: readonly Ref[];
    readonly functions: readonly string[];
  }
>;

/** A step is done. */
export type MilestoneReached = EventOf<
  'MilestoneReached',
  { readonly milestone: Ref; readonly evidence?: EvidenceRef }
>;

/** Steps and what they deliver. */
export type MilestonesEvent = MilestonePlanned | MilestoneReached;

export const milestoneEvents = {
  MilestonePlanned: { schema: 1 },
  MilestoneReached: { schema: 1 },
} satisfies Record<MilestonesEvent['type'], StoredForm>;
