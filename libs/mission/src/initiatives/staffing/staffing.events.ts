import type { Cents, Day, EventOf, Ref } from '../../shared/vocabulary.js';

export const STAFFING_KINDS = ['FREELANCE', 'OVERTIME', 'AUTOMATION', 'HIRE'] as const;
export type StaffingKind = (typeof STAFFING_KINDS)[number];

/** A way to deliver more over some days. */
export interface StaffingOption {
  readonly option: string;
  readonly kind: StaffingKind;
  /** Units that it adds a working day. */
  readonly capacityPerDay: number;
  /** What it costs a working day of its span, used or not. */
  readonly costCents: Cents;
  /** What it costs once. */
  readonly fixedCents: Cents;
  /** Hours a week of each person, overtime included, where the option is overtime. */
  readonly hoursPerWeek?: number;
  readonly from: Day;
  readonly to: Day;
}

/** The ways to deliver what a bet would sell are laid side by side; the last ones count. */
export type StaffingModelled = EventOf<
  'StaffingModelled',
  { readonly initiative: Ref; readonly options: readonly StaffingOption[] }
>;
