import { choice, int, newRef, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { ISSUE_TYPES } from './mission.events.js';
import { missionCommand } from './mission-command.js';

export const declareIssue = missionCommand('declareIssue', {
  about: 'Declares a priority problem that the mission must move.',
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    issue: newRef('issue'),
    type: choice('IssueType', ISSUE_TYPES),
    statement: text().about('The problem, with its figures.'),
    rank: int(1, 1_000).maybe().about('Order of priority; 1 is first.'),
  },
  decide: (_, input) => [fact('PriorityIssueDeclared', input)],
});
