import type { StoredForm } from '#ledger';
import type { NpsCounts } from '#statistics';
import type { EventOf, EvidenceRef, PersonCode, Ref } from '../shared/vocabulary.js';

export const DISPUTE_OUTCOMES = ['UPHELD', 'WITHDRAWN'] as const;
/** The doubt was right, or it was given up. */
export type DisputeOutcome = (typeof DISPUTE_OUTCOMES)[number];

/** One value of a KPI for a period, a site and a version of its formula. */
export type KpiMeasured = EventOf<
  'KpiMeasured',
  {
    readonly kpi: Ref;
    readonly period: string;
    /** In the unit of the KPI; for a net promoter score computed from the counts, −100 to 100, not rounded. */
    readonly value: number;
    /** Answers counted, for a net promoter score. */
    readonly nps?: NpsCounts;
    /** Observations behind the value. */
    readonly n?: number;
    /** Single observations, when they were given: durations, for instance. */
    readonly samples?: readonly number[];
    /** Left out: the whole company. */
    readonly site?: string;
    /** Version of the formula in force for the period. */
    readonly version: number;
    readonly evidence?: EvidenceRef;
  }
>;

/** A measured value was wrong: the old one, the new one, why, and what proves it. Both stay readable. */
export type KpiMeasurementCorrected = EventOf<
  'KpiMeasurementCorrected',
  {
    readonly kpi: Ref;
    readonly period: string;
    readonly site?: string;
    /** Version of the formula that the value was measured with. */
    readonly version: number;
    readonly from: number;
    readonly to: number;
    /** The right counts, for a net promoter score. */
    readonly nps?: NpsCounts;
    readonly n?: number;
    readonly reason: string;
    readonly evidence: EvidenceRef;
  }
>;

/** A person doubts a measured value, openly. */
export type KpiDisputed = EventOf<
  'KpiDisputed',
  { readonly kpi: Ref; readonly period: string; readonly reason: string; readonly by: PersonCode }
>;

/** The doubt is settled without a correction. */
export type KpiDisputeSettled = EventOf<
  'KpiDisputeSettled',
  { readonly kpi: Ref; readonly period: string; readonly outcome: DisputeOutcome; readonly reason: string }
>;

/** What KPIs were worth, and who said otherwise. */
export type MeasurementEvent = KpiMeasured | KpiMeasurementCorrected | KpiDisputed | KpiDisputeSettled;

export const measurementEvents = {
  KpiMeasured: { schema: 1 },
  KpiMeasurementCorrected: { schema: 1 },
  KpiDisputed: { schema: 1 },
  KpiDisputeSettled: { schema: 1 },
} satisfies Record<MeasurementEvent['type'], StoredForm>;
