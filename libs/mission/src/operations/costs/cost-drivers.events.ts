import type { Cents, EventOf, EvidenceRef, Ref } from '../../shared/vocabulary.js';

/** What makes a process cost is counted from now on: orders, set-ups, deliveries (activity-based costing). */
export type CostDriverDefined = EventOf<
  'CostDriverDefined',
  {
    readonly driver: Ref;
    readonly process: Ref;
    /** What is counted: one order, one hour of set-up. */
    readonly unit: string;
  }
>;

/** How many units there were in a period, and what they cost together. */
export type CostDriverMeasured = EventOf<
  'CostDriverMeasured',
  {
    readonly driver: Ref;
    /** Month, ISO week or quarter; all those of a driver are of one kind. */
    readonly period: string;
    /** Units, above 0. */
    readonly volume: number;
    readonly costCents: Cents;
    readonly evidence?: EvidenceRef;
  }
>;

/** What processes cost, by what makes them cost. */
export type CostsEvent = CostDriverDefined | CostDriverMeasured;

export const costsEvents = {
  CostDriverDefined: { schema: 1 },
  CostDriverMeasured: { schema: 1 },
} as const;
