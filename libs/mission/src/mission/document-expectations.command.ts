import { futureRef, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { missionCommand } from './mission-command.js';

export const documentExpectations = missionCommand('documentExpectations', {
  about: 'Writes down what the client may hold the firm to: indicators, deliverables, reporting.',
  roles: ['CONSULTANT', 'LEADERSHIP'],
  fields: {
    indicators: futureRef('kpi').list().about('References of KPIs, which may be defined later.'),
    deliverables: futureRef('deliverable').list().about('References of deliverables, which may be planned later.'),
    reporting: text().list().about('What is reported, to whom and how often.'),
  },
  decide: (_, input) => [fact('ExpectationDocumented', input)],
});
