import { int, ref, text } from '#decider';
import { fact } from '../pipeline/command.js';
import { missionCommand } from './mission-command.js';
import { resolved } from './mission-rules.js';

export const reprioritiseIssue = missionCommand('reprioritiseIssue', {
  about: 'Moves a priority problem up or down.',
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    issue: ref('issue'),
    rank: int(1, 1_000).about('Order of priority; 1 is first.'),
    reason: text().starred(),
  },
  decide({ mission }, input) {
    const issue = mission.issues[input.issue];
    const previousRank = issue?.rank;
    return resolved(issue) ?? [fact('IssueReprioritised', { ...input, ...(previousRank && { previousRank }) })];
  },
});
