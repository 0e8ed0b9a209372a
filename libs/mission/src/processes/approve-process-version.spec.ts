import { given, missionAfter, startedCedre, told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import { approveProcessVersion } from './approve-process-version.command.js';
import { assessProcess } from './assess-process.command.js';
import { assignProcessOwner } from './assign-process-owner.command.js';
import { retireProcess } from './retire-process.command.js';

const identified = told('ProcessIdentified', {
  process: 'P2',
  name: 'Planification',
  critical: true,
  owner: 'PROD',
  functions: [],
});
const written = told('ProcessDocumented', { process: 'P2', version: '1.0', document: 'EV-011', author: 'PROD' });
const retired = told('ProcessRetired', { process: 'P2', reason: 'sous-traité' }, { on: '2026-01-30' });

describe('assignProcessOwner', () => {
  const toCe1 = { process: 'P2', owner: 'CE1' };

  it('names who answers for a process, and who did before', () => {
    given(startedCedre, identified)
      .by('DIR')
      .when(assignProcessOwner, toCe1)
      .then({ type: 'ProcessOwnerAssigned', data: { process: 'P2', from: 'PROD', to: 'CE1' } })
      .thenFlagged();
  });

  it('names no one of the firm', () => {
    given(startedCedre, identified)
      .by('DIR')
      .when(assignProcessOwner, { process: 'P2', owner: 'ANA' })
      .thenRefused('NOT_INTERNAL', { person: 'ANA' });
  });

  it('is for leadership', () => {
    given(startedCedre, identified).when(assignProcessOwner, toCe1).thenRefused('ROLE_FORBIDDEN');
  });

  it('moves the mark on assessing one’s own work to the new owner', () => {
    const moved = told('ProcessOwnerAssigned', { process: 'P2', from: 'PROD', to: 'CE1' });
    const assessing = { process: 'P2', ratings: {}, evidence: 'EV-007' };
    const story = given(startedCedre, identified, moved);
    story.by('CE1').when(assessProcess, assessing).thenFlagged('OWN_WORK_ASSESSED', 'EVIDENCE_UNREGISTERED');
    story.by('PROD').when(assessProcess, assessing).thenFlagged('EVIDENCE_UNREGISTERED');
  });
});

describe('approveProcessVersion', () => {
  const first = { process: 'P2', version: '1.0' };

  it('takes a written version as the one that holds', () => {
    given(startedCedre, identified, written)
      .by('QUA')
      .when(approveProcessVersion, first)
      .then({ type: 'ProcessVersionApproved', data: { ...first, by: 'QUA' } })
      .thenFlagged();
  });

  it('is about a version that was written', () => {
    given(startedCedre, identified, written)
      .by('QUA')
      .when(approveProcessVersion, { ...first, version: '2.0' })
      .thenRefused('UNKNOWN_REF', { kind: 'process version', ref: 'P2 2.0' });
  });

  it('is never for its author, nor for the firm', () => {
    given(startedCedre, identified, written)
      .by('PROD')
      .when(approveProcessVersion, first)
      .thenRefused('SELF_ACCEPTANCE', { actor: 'PROD' });
    given(startedCedre, identified, written).by('COO').when(approveProcessVersion, first).thenRefused('ROLE_FORBIDDEN');
  });

  it('leaves its mark on the version', () => {
    const approved = told(
      'ProcessVersionApproved',
      { ...first, by: 'QUA' },
      { on: '2026-02-03', by: 'QUA', role: 'TEAM' },
    );
    const { processes } = missionAfter(...startedCedre, identified, written, approved);
    expect(processes.processes['P2']?.versions).toMatchObject([
      { author: 'PROD', approvals: [{ by: 'QUA', on: '2026-02-03' }] },
    ]);
  });
});

describe('retireProcess', () => {
  const out = { process: 'P2', reason: 'sous-traité' };

  it('follows a process no longer, for a reason', () => {
    given(startedCedre, identified)
      .by('DIR')
      .when(retireProcess, out)
      .then({ type: 'ProcessRetired', data: out })
      .thenFlagged();
    given(startedCedre, identified).by('DIR').when(retireProcess, { process: 'P2' }).thenRefused('REASON_REQUIRED');
    given(startedCedre, identified).by('COO').when(retireProcess, out).thenRefused('ROLE_FORBIDDEN');
  });

  it('leaves nothing to assess or to retire again', () => {
    const story = given(startedCedre, identified, retired).by('DIR');
    story.when(retireProcess, out).thenRefused('WRONG_STATE', { ref: 'P2', state: 'retired', since: '2026-01-30' });
    story
      .when(assessProcess, { process: 'P2', ratings: {}, evidence: 'EV-007' })
      .thenRefused('WRONG_STATE', { state: 'retired' });
    story
      .when(assessProcess, { process: 'P2', ratings: {}, level: 3, evidence: 'EV-007' })
      .thenRefused('LEVEL_IS_COMPUTED', { process: 'P2' });
  });
});
