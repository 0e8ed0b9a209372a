import { cents, newRef, title } from '#decider';
import { fact } from '../pipeline/command.js';
import { milestoneCommand } from './milestone-command.js';

export const setBudget = milestoneCommand('setBudget', {
  about: 'Sets an amount aside for something.',
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    budget: newRef('budget'),
    name: title().about('What the money is for.'),
    amountCents: cents().about('Amount that may be spent in all, in euro cents.'),
  },
  decide: (_, input) => [fact('BudgetSet', input)],
});
