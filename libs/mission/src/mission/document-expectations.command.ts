import { futureRef, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { missionCommand } from './mission-command.js';

export const documentExpectations = missionCommand('documentExpectations', {
  label: say('Consigner les attendus', 'Document expectations'),
  about: say(
    'Consigne ce que le client peut exiger du cabinet : indicateurs, livrables, comptes rendus.',
    'Writes down what the client may hold the firm to: indicators, deliverables, reporting.',
  ),
  roles: ['CONSULTANT', 'LEADERSHIP'],
  fields: {
    indicators: futureRef('kpi')
      .list()
      .about(
        say(
          'Références d’indicateurs, qui peuvent être définis plus tard.',
          'References of KPIs, which may be defined later.',
        ),
      ),
    deliverables: futureRef('deliverable')
      .list()
      .about(
        say(
          'Références de livrables, qui peuvent être prévus plus tard.',
          'References of deliverables, which may be planned later.',
        ),
      ),
    reporting: text()
      .list()
      .about(say('Ce dont il est rendu compte, à qui et à quel rythme.', 'What is reported, to whom and how often.')),
  },
  decide: (_, input) => [fact('ExpectationDocumented', input)],
});
