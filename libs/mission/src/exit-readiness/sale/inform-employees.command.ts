import { choice, count, evidence, text, say } from '#decider';
import { fact } from '../../pipeline/command.js';
import { exitReadinessCommand } from '../exit-readiness-command.js';
import { NOTICE_REGIMES } from '../exit-readiness.events.js';
import { NOTICE_REGIME_NAMES } from '../exit-readiness-choices.js';

export const informEmployees = exitReadinessCommand('informEmployees', {
  label: say('Informer les salariés', 'Inform the employees'),
  about: say(
    'Enregistre que les salariés ont été informés de la vente, comme la loi peut le demander.',
    'Records that the employees were told of the sale, as the law may require.',
  ),
  roles: ['LEADERSHIP'],
  fields: {
    headcount: count('PEOPLE')
      .about(say('Salariés informés.', 'Employees informed.'))
      .called(say('Salariés informés', 'Employees informed')),
    regime: choice('NoticeRegime', NOTICE_REGIMES, NOTICE_REGIME_NAMES).about(
      say('La règle dont l’entreprise dit relever.', 'The rule under which the company says it falls.'),
    ),
    method: text().about(say('Comment l’information a été donnée.', 'How they were told.')),
    evidence: evidence().starred(),
  },
  decide: (_, input) => [fact('EmployeesInformedOfSale', input)],
});
