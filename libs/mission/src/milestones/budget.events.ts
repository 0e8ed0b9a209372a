import type { StoredForm } from '#ledger';
import type { Cents, EventOf, EvidenceRef, Ref } from '../shared/vocabulary.js';

/** An amount is set aside for something. */
export type BudgetSet = EventOf<
  'BudgetSet',
  { readonly budget: Ref; readonly name: string; readonly amountCents: Cents }
>;

/** Part of a budget is spent. */
export type BudgetConsumed = EventOf<
  'BudgetConsumed',
  {
    readonly budget: Ref;
    /** Spent this time; negative for a credit note or for what was recorded by mistake. */
    readonly amountCents: Cents;
    readonly evidence?: EvidenceRef;
    /** Spent in all, this time included. */
    readonly totalCents: Cents;
  }
>;

/** What the mission may spend, and spends. */
export type BudgetEvent = BudgetSet | BudgetConsumed;

export const budgetEvents = {
  BudgetSet: { schema: 1 },
  BudgetConsumed: { schema: 1 },
} satisfies Record<BudgetEvent['type'], StoredForm>;
