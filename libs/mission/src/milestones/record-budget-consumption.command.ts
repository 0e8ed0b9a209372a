import { evidence, ref, signedCents, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { refuse } from '../refusals/refusals.js';
import { consumedCents } from './budget.state.js';
import { amount } from '../shared/wording.js';
import { milestoneCommand } from './milestone-command.js';

export const recordBudgetConsumption = milestoneCommand('recordBudgetConsumption', {
  label: say('Enregistrer une dépense', 'Record spending'),
  about: say(
    'Enregistre ce qui a été dépensé sur un budget. Un dépassement est enregistré aussi, et marqué.',
    'Records what was spent of a budget. Spending more than the budget is recorded too, and marked.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP', 'TEAM'],
  fields: {
    budget: ref('budget'),
    amountCents: signedCents().about(
      say(
        'Dépensé cette fois ; négatif pour un avoir ou pour reprendre ce qui a été enregistré par erreur.',
        'Spent this time; negative for a credit note or to take back what was recorded by mistake.',
      ),
    ),
    evidence: evidence().maybe(),
  },
  decide({ milestones }, input) {
    const spentCents = consumedCents(milestones.budgets[input.budget]);
    const totalCents = spentCents + input.amountCents;
    if (totalCents < 0)
      return refuse('INVALID_INPUT', {
        field: 'amountCents',
        why: say(
          `on ne reprend pas plus que les ${amount(spentCents, 'fr')} dépensés`,
          `no more is taken back than the ${amount(spentCents, 'en')} spent`,
        ),
      });
    return [fact('BudgetConsumed', { ...input, totalCents })];
  },
});
