import { choice, count, evidence, text } from '#decider';
import { fact } from '../../pipeline/command.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';
import { NOTICE_REGIMES } from '../exit-readiness.events.js';

export const informEmployees = exitReadinessCommand('informEmployees', {
  about: 'Records that the employees were told of the sale, as the law may require.',
  roles: ['LEADERSHIP'],
  fields: {
    headcount: count('PEOPLE').about('Employees informed.'),
    regime: choice('NoticeRegime', NOTICE_REGIMES).about('The rule under which the company says it falls.'),
    method: text().about('How they were told.'),
    evidence: evidence().starred(),
  },
  decide: (_, input) => [fact('EmployeesInformedOfSale', input)],
});
