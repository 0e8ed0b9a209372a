import { cents, newRef, title, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { milestoneCommand } from './milestone-command.js';

export const setBudget = milestoneCommand('setBudget', {
  label: say('Fixer un budget', 'Set a budget'),
  about: say('Réserve un montant à un usage.', 'Sets an amount aside for something.'),
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    budget: newRef('budget'),
    name: title().about(say('À quoi sert l’argent.', 'What the money is for.')),
    amountCents: cents().about(say('Montant qui peut être dépensé en tout.', 'Amount that may be spent in all.')),
  },
  decide: (_, input) => [fact('BudgetSet', input)],
});
