import type { StoredForm } from '#ledger';
import type { Cents, Day, EventOf, PersonCode, Rate, Ref } from '../shared/vocabulary.js';
import type { StaffingModelled } from './staffing/staffing.events.js';

export const OFFERS = ['DISCOUNT', 'TWO_FOR_ONE', 'SECOND_UNIT_DISCOUNT', 'FEATURE', 'CHANNEL', 'OTHER'] as const;
/** What is offered: a lower price, two for one, the second one cheaper, something new, a new way to sell. */
export type Offer = (typeof OFFERS)[number];

export const COSTS = ['production', 'maintenance', 'support', 'tools', 'training'] as const;
/** What an initiative costs beside what is sold, in cents. */
export type Costs = Readonly<Partial<Record<(typeof COSTS)[number], Cents>>>;

/** Does the expected case pay, and if not, can any volume make it pay? */
export type ScenarioVerdict = 'PROFITABLE' | 'LOSS_ON_EVERY_SALE' | 'BELOW_BREAK_EVEN';

/** A person proposes a commercial or operational bet. */
export type InitiativeProposed = EventOf<
  'InitiativeProposed',
  {
    readonly initiative: Ref;
    readonly name: string;
    readonly offer: Offer;
    /** Discount as a share of the price; for a second unit, the discount on that unit. */
    readonly discountRate?: Rate;
    /** Price of one unit before the offer. */
    readonly priceCents: Cents;
    /** Variable cost as a share of the price. */
    readonly variableCostRate: Rate;
    /** Units (for two for one, transactions) usually sold over the same days. */
    readonly volume: number;
    /** Extra volume hoped for, as a share of the usual one: 0.6 is 60 % more. */
    readonly expectedUplift: number;
    readonly from: Day;
    readonly to: Day;
    readonly segment?: string;
    readonly channel?: string;
    readonly by: PersonCode;
  }
>;

/** The bet is put into figures: what a sale brings, and how much more has to be sold for it to pay. */
export type InitiativeScenarioModelled = EventOf<
  'InitiativeScenarioModelled',
  {
    readonly initiative: Ref;
    /** Extra volume in the bad, the expected and the good case, as shares of the usual volume. */
    readonly low?: number;
    readonly base: number;
    readonly high?: number;
    readonly costs: Costs;
    /** Share of the usual sales that would be made under the offer anyway. */
    readonly cannibalisation?: Rate;
    /** Margin on variable cost, as a share of the price. */
    readonly marginRate: number;
    /** What one sale under the offer (for two for one, one pair) brings; negative, a loss. */
    readonly unitContributionCents: Cents;
    /** Extra volume from which the offer pays, as a share; null, none does. */
    readonly breakEvenUplift: number | null;
    readonly verdict: ScenarioVerdict;
  }
>;

/** A person looked whether those who have to deliver can. */
export type InitiativeCapacityChecked = EventOf<
  'InitiativeCapacityChecked',
  {
    readonly initiative: Ref;
    readonly resource: string;
    /** Load over capacity of the resource without the initiative, a ratio. */
    readonly utilisationBefore: number;
    /** The same with it. */
    readonly utilisationAfter: number;
    /** What would be added to carry the load. */
    readonly addedResource?: string;
    /** Hours a week of a full-time person during the initiative. */
    readonly hoursPerFte?: number;
  }
>;

/** The bet is accepted. It runs from now on. */
export type InitiativeApproved = EventOf<
  'InitiativeApproved',
  {
    readonly initiative: Ref;
    readonly conditions: readonly string[];
    readonly reviewOn: Day;
    /** Most units that may be sold. */
    readonly cap?: number;
    /** Why the sponsor accepts that each sale loses money. */
    readonly waiverReason?: string;
    readonly by: PersonCode;
    /** Each sale loses money, and the sponsor accepted it. */
    readonly waived: boolean;
  }
>;

/** The bet is turned down, with a reason. */
export type InitiativeRefused = EventOf<
  'InitiativeRefused',
  { readonly initiative: Ref; readonly reason: string; readonly by: PersonCode }
>;

/** An approved bet reaches the market. */
export type InitiativeLaunched = EventOf<'InitiativeLaunched', { readonly initiative: Ref }>;

/** What a running bet has brought so far. */
export type InitiativeMeasured = EventOf<
  'InitiativeMeasured',
  {
    readonly initiative: Ref;
    /** Units sold under the offer so far. */
    readonly sold: number;
    /** Extra volume, as a share of the usual one. */
    readonly uplift: number;
    /** What the sales brought; negative, a loss. */
    readonly contributionCents: Cents;
    readonly costCents?: Cents;
    /** People who saw the offer. */
    readonly exposed?: number;
  }
>;

/** A measured bet is made larger. */
export type InitiativeAmplified = EventOf<
  'InitiativeAmplified',
  { readonly initiative: Ref; readonly newCap?: number; readonly reason: string }
>;

/** A running bet is changed. */
export type InitiativeAdjusted = EventOf<
  'InitiativeAdjusted',
  { readonly initiative: Ref; readonly change: string; readonly reason: string }
>;

/** A running bet is stopped before its end. */
export type InitiativeStopped = EventOf<'InitiativeStopped', { readonly initiative: Ref; readonly reason: string }>;

/** A bet is over: what it brought against what was planned, and what is learned. */
export type InitiativeClosed = EventOf<
  'InitiativeClosed',
  {
    readonly initiative: Ref;
    readonly sold: number;
    /** What it brought in the end; negative, a loss. */
    readonly contributionCents: Cents;
    readonly lesson: string;
    /** What the expected case of the last scenario would have brought. */
    readonly plannedContributionCents: Cents;
    /** What it brought less what was planned. */
    readonly gapCents: Cents;
  }
>;

/** Commercial and operational bets. */
export type InitiativesEvent =
  | InitiativeProposed
  | InitiativeScenarioModelled
  | InitiativeCapacityChecked
  | StaffingModelled
  | InitiativeApproved
  | InitiativeRefused
  | InitiativeLaunched
  | InitiativeMeasured
  | InitiativeAmplified
  | InitiativeAdjusted
  | InitiativeStopped
  | InitiativeClosed;

export const initiativeEvents = {
  InitiativeProposed: { schema: 1 },
  InitiativeScenarioModelled: { schema: 1 },
  InitiativeCapacityChecked: { schema: 1 },
  StaffingModelled: { schema: 1 },
  InitiativeApproved: { schema: 1 },
  InitiativeRefused: { schema: 1 },
  InitiativeLaunched: { schema: 1 },
  InitiativeMeasured: { schema: 1 },
  InitiativeAmplified: { schema: 1 },
  InitiativeAdjusted: { schema: 1 },
  InitiativeStopped: { schema: 1 },
  InitiativeClosed: { schema: 1 },
} satisfies Record<InitiativesEvent['type'], StoredForm>;
