import type { Day, EventOf, EvidenceRef, Ref } from '../shared/vocabulary.js';

/** A resource limits the flow: what stands before it waits. */
export type BottleneckIdentified = EventOf<
  'BottleneckIdentified',
  {
    /** The machine, team or person's function that limits. */
    readonly resource: string;
    /** Load over capacity: 0.93 leaves 7 % of room, above 1 work piles up. */
    readonly utilisation: number;
    readonly evidence: EvidenceRef;
  }
>;

/** The resource limits the flow no more. */
export type BottleneckResolved = EventOf<
  'BottleneckResolved',
  { readonly resource: string; readonly utilisation: number; readonly evidence: EvidenceRef }
>;

/** What was asked of a resource and what it could give, over some days. */
export type CapacityMeasured = EventOf<
  'CapacityMeasured',
  {
    readonly resource: string;
    readonly from: Day;
    readonly to: Day;
    /** Units asked for a day. */
    readonly demandPerDay: number;
    /** Units possible a day. */
    readonly capacityPerDay: number;
    readonly evidence?: EvidenceRef;
    /** Demand over capacity. */
    readonly utilisation: number;
  }
>;

/** A part of a resource is reserved for a process or an initiative. */
export type ResourceAllocated = EventOf<
  'ResourceAllocated',
  {
    readonly resource: string;
    readonly process?: Ref;
    readonly initiative?: Ref;
    /** Units a day that are reserved. */
    readonly capacityPerDay: number;
    readonly from: Day;
    readonly to: Day;
  }
>;

/** How much is under way in a process, and how much leaves it, over some days. */
export type FlowMeasured = EventOf<
  'FlowMeasured',
  {
    readonly process: Ref;
    readonly from: Day;
    readonly to: Day;
    /** Units under way on average. */
    readonly wip: number;
    /** Units finished a day. */
    readonly throughputPerDay: number;
    /** Days from start to finish, by Little's law (1961): units under way over units a day. */
    readonly leadTimeDays: number;
  }
>;

/** What limits the flow, and how work flows. */
export type CapacityEvent =
  | BottleneckIdentified
  | BottleneckResolved
  | CapacityMeasured
  | ResourceAllocated
  | FlowMeasured;
