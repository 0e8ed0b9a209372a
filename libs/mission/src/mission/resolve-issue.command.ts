import { evidence, ref, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { missionCommand } from './mission-command.js';
import { resolved } from './mission-rules.js';

export const resolveIssue = missionCommand('resolveIssue', {
  about: 'Records that a priority problem is solved, and how.',
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: { issue: ref('issue'), outcome: text().about('What was achieved.'), evidence: evidence().maybe() },
  decide: ({ mission }, input) => resolved(mission.issues[input.issue]) ?? [fact('IssueResolved', input)],
});
