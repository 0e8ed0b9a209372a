import { given, missionAfter, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { recordBudgetConsumption } from './record-budget-consumption.command.js';
import { setBudget } from './set-budget.command.js';

const erp = { budget: 'B1', name: 'Module ERP', amountCents: 3_000_000 };
const set = told('BudgetSet', erp, { by: 'DIR', role: 'LEADERSHIP' });
const spent = told('BudgetConsumed', { budget: 'B1', amountCents: 2_000_000, totalCents: 2_000_000 });

describe('setBudget', () => {
  it('sets an amount aside', () => {
    given(startedCedre).by('SPO').when(setBudget, erp).then({ type: 'BudgetSet', data: erp }).thenFlagged();
  });

  it('is for leadership and the sponsor, once for each budget', () => {
    given(startedCedre).by('COO').when(setBudget, erp).thenRefused('ROLE_FORBIDDEN');
    given(startedCedre, set).by('DIR').when(setBudget, erp).thenRefused('REF_TAKEN', { kind: 'budget', ref: 'B1' });
  });
});

describe('recordBudgetConsumption', () => {
  const spending = (amountCents: number) =>
    given(startedCedre, set, spent).by('DAF').when(recordBudgetConsumption, { budget: 'B1', amountCents });

  it('adds up what was spent', () => {
    spending(500_000).then({
      type: 'BudgetConsumed',
      data: { budget: 'B1', amountCents: 500_000, totalCents: 2_500_000 },
    });
  });

  it('marks what goes over the budget, not what uses it up', () => {
    spending(1_000_000).thenFlagged();
    spending(1_000_001).thenFlagged('BUDGET_OVERRUN');
  });

  it('takes back at most what was spent', () => {
    spending(-2_000_000).then({ type: 'BudgetConsumed', data: { totalCents: 0 } });
    spending(-2_000_001).thenRefused('INVALID_INPUT', { field: 'amountCents' });
  });

  it('is about a budget that was set', () => {
    given(startedCedre)
      .when(recordBudgetConsumption, { budget: 'B1', amountCents: 1 })
      .thenRefused('UNKNOWN_REF', { ref: 'B1' });
  });

  it('keeps each expense with its dates', () => {
    const { milestones } = missionAfter(...startedCedre, set, spent);
    expect(milestones.budgets['B1']).toMatchObject({
      amountCents: 3_000_000,
      consumptions: [{ totalCents: 2_000_000, by: 'COO' }],
    });
  });
});
