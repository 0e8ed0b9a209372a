import type { Evolve } from '#decider';
import { type Trace, traced, type Traced, traceOf } from '../shared/trace.js';
import type { Cents, Ref } from '../shared/vocabulary.js';
import type { BudgetConsumed, BudgetEvent } from './budget.events.js';

/** An amount set aside, and what was spent of it. */
export interface Budget {
  /** Line that recorded it first. */
  revision: number;
  name: string;
  amountCents: Cents;
  set: Trace;
  consumptions: Traced<BudgetConsumed['data'], 'budget'>[];
}

/** Budgets, in the order in which they were set. */
export interface BudgetsState {
  budgets: Record<Ref, Budget>;
}

export const onBudget: Evolve<BudgetsState, BudgetEvent> = {
  BudgetSet(state, event) {
    const { budget, name, amountCents } = event.data;
    state.budgets[budget] = { revision: event.revision, name, amountCents, set: traceOf(event), consumptions: [] };
  },
  BudgetConsumed(state, event) {
    const budget = state.budgets[event.data.budget];
    const totalCents = consumedCents(budget) + event.data.amountCents;
    budget?.consumptions.push({ ...traced(event, 'budget'), totalCents });
  },
};

/** What was spent of a budget so far, in cents. */
export const consumedCents = (
  budget: { readonly consumptions: readonly { readonly totalCents: Cents }[] } | undefined,
): Cents => budget?.consumptions.at(-1)?.totalCents ?? 0;
