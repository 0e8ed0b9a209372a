import { int, ref, text, say } from '#decider';
import { fact } from '../pipeline/command.js';
import { missionCommand } from './mission-command.js';
import { resolved } from './mission-rules.js';

export const reprioritiseIssue = missionCommand('reprioritiseIssue', {
  label: say('Changer le rang d’un enjeu', 'Reprioritise an issue'),
  about: say('Fait monter ou descendre un enjeu prioritaire.', 'Moves a priority problem up or down.'),
  roles: ['LEADERSHIP', 'SPONSOR'],
  fields: {
    issue: ref('issue'),
    rank: int(1, 1_000).about(say('Ordre de priorité ; 1 vient en premier.', 'Order of priority; 1 is first.')),
    reason: text().starred(),
  },
  decide({ mission }, input) {
    const issue = mission.issues[input.issue];
    const previousRank = issue?.rank;
    return resolved(issue) ?? [fact('IssueReprioritised', { ...input, ...(previousRank && { previousRank }) })];
  },
});
