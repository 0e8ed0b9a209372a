import type { Cents, Day, EventOf, EvidenceRef } from '../../shared/vocabulary.js';

/** What the firm asks for the mission from a day on, a month or a day of presence. It replaces what was agreed before. */
export type MissionFeeSet = EventOf<
  'MissionFeeSet',
  {
    readonly perMonthCents?: Cents;
    readonly perDayCents?: Cents;
    readonly from: Day;
    /** Last day; left out, until the end of the mission. */
    readonly to?: Day;
  }
>;

/** What the firm has charged for a month. Several charges of one month add up. */
export type FeeRecorded = EventOf<
  'FeeRecorded',
  {
    /** Month, YYYY-MM. */
    readonly period: string;
    readonly amountCents: Cents;
    readonly evidence?: EvidenceRef;
  }
>;
