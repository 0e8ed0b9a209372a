import type { Cents, Day, EventOf, EvidenceRef, PersonCode, Ref } from '../../shared/vocabulary.js';

export const SYNERGY_KINDS = ['COST', 'REVENUE'] as const;
/** Whether two organisations together spend less, or sell more. */
export type SynergyKind = (typeof SYNERGY_KINDS)[number];

/** What bringing two organisations together shall yield a year, from a day on. */
export type SynergyPlanned = EventOf<
  'SynergyPlanned',
  {
    readonly synergy: Ref;
    readonly workstream: Ref;
    readonly kind: SynergyKind;
    /** A year, once it is there. */
    readonly amountCents: Cents;
    readonly from: Day;
    /** Who answers for it. */
    readonly owner: PersonCode;
  }
>;

/** What a synergy has yielded in a period; negative when it cost. */
export type SynergyMeasured = EventOf<
  'SynergyMeasured',
  {
    readonly synergy: Ref;
    /** Month, ISO week or quarter; all those of a synergy are of one kind. */
    readonly period: string;
    readonly amountCents: Cents;
    readonly evidence: EvidenceRef;
  }
>;

/** A synergy will not come. What was planned until then stays planned. */
export type SynergyDropped = EventOf<'SynergyDropped', { readonly synergy: Ref; readonly reason: string }>;

/** What bringing two organisations together yields. */
export type SynergiesEvent = SynergyPlanned | SynergyMeasured | SynergyDropped;

export const synergiesEvents = {
  SynergyPlanned: { schema: 1 },
  SynergyMeasured: { schema: 1 },
  SynergyDropped: { schema: 1 },
} as const;
