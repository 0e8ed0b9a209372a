import { given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { reprioritiseIssue } from './reprioritise-issue.command.js';
import { resolveIssue } from './resolve-issue.command.js';

const leading = given(startedCedre).by('DIR');
const solved = told('IssueResolved', { issue: 'E1', outcome: '24 %' }, { on: '2026-02-02' });
const unranked = told('PriorityIssueDeclared', { issue: 'E2', type: 'OTHER', statement: 'x' });

describe('reprioritiseIssue', () => {
  const move = { issue: 'E1', rank: 3, reason: 'le délai passe devant' };

  it('moves an issue up or down, and says where it was', () => {
    leading.when(reprioritiseIssue, move).then({ type: 'IssueReprioritised', data: { ...move, previousRank: 1 } });
    const moved = told('IssueReprioritised', { ...move, previousRank: 1 });
    given(startedCedre, moved)
      .by('SPO')
      .when(reprioritiseIssue, { ...move, rank: 2 })
      .then({ type: 'IssueReprioritised', data: { rank: 2, previousRank: 3 } });
    given(startedCedre, unranked)
      .by('SPO')
      .when(reprioritiseIssue, { ...move, issue: 'E2' })
      .then({ type: 'IssueReprioritised', data: { previousRank: undefined } });
  });

  it('gives a reason', () => {
    leading.when(reprioritiseIssue, { issue: 'E1', rank: 3 }).thenRefused('REASON_REQUIRED', { field: 'reason' });
  });

  it('moves what is declared and not resolved', () => {
    leading.when(reprioritiseIssue, { ...move, issue: 'E9' }).thenRefused('UNKNOWN_REF', { kind: 'issue', ref: 'E9' });
    given(startedCedre, solved)
      .by('DIR')
      .when(reprioritiseIssue, move)
      .thenRefused('WRONG_STATE', { ref: 'E1', state: 'RESOLVED' });
  });

  it('is for leadership and the sponsor', () => {
    leading.by('COO').when(reprioritiseIssue, move).thenRefused('ROLE_FORBIDDEN');
  });
});

describe('resolveIssue', () => {
  const outcome = { issue: 'E1', outcome: '24 % des décisions', evidence: 'EV-9' };

  it('says what was achieved', () => {
    leading
      .when(resolveIssue, outcome)
      .then({ type: 'IssueResolved', data: outcome })
      .thenFlagged('EVIDENCE_UNREGISTERED');
  });

  it('resolves an issue once', () => {
    given(startedCedre, solved)
      .by('SPO')
      .when(resolveIssue, outcome)
      .thenRefused('WRONG_STATE', { ref: 'E1', on: '2026-02-02' });
    leading.when(resolveIssue, { ...outcome, issue: 'E9' }).thenRefused('UNKNOWN_REF');
  });

  it('is for leadership and the sponsor', () => {
    leading.by('COO').when(resolveIssue, outcome).thenRefused('ROLE_FORBIDDEN');
  });
});
