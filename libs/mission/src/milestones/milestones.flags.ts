import type { FlagTable } from '../pipeline/flags.js';
import type { MilestonesEvent } from './milestones.events.js';

export const milestoneFlags: FlagTable<MilestonesEvent> = {
  BudgetConsumed({ milestones }, { data }) {
    const budget = milestones.budgets[data.budget];
    return [budget !== undefined && data.totalCents > budget.amountCents && 'BUDGET_OVERRUN'];
  },
};
