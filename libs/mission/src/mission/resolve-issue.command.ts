import { evidence, ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { missionCommand } from './mission-command.js';
import { resolved } from './mission-rules.js';

export const resolveIssue = missionCommand('resolveIssue', {
  label: say('Clore un enjeu résolu', 'Resolve an issue'),
  about: say(
    'Enregistre qu’un enjeu prioritaire est résolu, et comment.',
    'Records that a priority problem is solved, and how.',
  ),
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    issue: ref('issue'),
    outcome: text().about(say('Ce qui a été obtenu.', 'What was achieved.')),
    evidence: evidence().maybe(),
  },
  decide: ({ mission }, input) => resolved(mission.issues[input.issue]) ?? [fact('IssueResolved', input)],
});
