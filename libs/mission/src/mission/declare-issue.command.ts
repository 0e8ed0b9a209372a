import { choice, int, newRef, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { ISSUE_TYPES } from './mission.events.js';
import { missionCommand } from './mission-command.js';
import { ISSUE_TYPE_NAMES } from './mission-choices.js';

export const declareIssue = missionCommand('declareIssue', {
  label: say('Déclarer un enjeu', 'Declare an issue'),
  about: say(
    'Déclare un problème prioritaire que la mission doit faire avancer.',
    'Declares a priority problem that the mission must move.',
  ),
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    issue: newRef('issue'),
    type: choice('IssueType', ISSUE_TYPES, ISSUE_TYPE_NAMES),
    statement: text().about(say('Le problème, avec ses chiffres.', 'The problem, with its figures.')),
    rank: int(1, 1_000).maybe().about(say('Ordre de priorité ; 1 vient en premier.', 'Order of priority; 1 is first.')),
  },
  decide: (_, input) => [fact('PriorityIssueDeclared', input)],
});
