import { draftedCedre, preparedCedre, given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { grantAuditAccess } from '../access/grant-audit-access.command.js';
import { signMandate } from './sign-mandate.command.js';
import { startMission } from './start-mission.command.js';

describe('Nothing is accepted without a mark', () => {
  it('a mandate whose hash is not that of the registered document', () => {
    const document = told('EvidenceAttached', {
      evidence: 'EV-002',
      title: 'mandat',
      sha256: 'a'.repeat(64),
      effectiveOn: '2026-01-09',
      validUntil: '2027-01-09',
    });
    const sign = (sha256: string) =>
      given(preparedCedre, document)
        .on('2026-01-09')
        .by('SPO')
        .when(signMandate, { signatories: ['DIR', 'CAB-OPS'], document: 'EV-002', sha256 });
    sign('b'.repeat(64)).thenRefused('INVALID_INPUT', { field: 'sha256' });
    sign('A'.repeat(64)).then({ type: 'MandateSigned', data: { document: 'EV-002' } });
  });

  it('the same grant twice', () => {
    const grant = {
      to: 'ACQ',
      scope: ['kpis', 'decisions'],
      until: '2026-06-30',
      nda: 'EV-9',
      cleanTeam: false,
    } as const;
    const granted = told('AuditAccessGranted', grant);
    const again = (change: object) =>
      given(startedCedre, granted)
        .by('SPO')
        .when(grantAuditAccess, { ...grant, ...change });
    again({ scope: ['decisions', 'kpis'] }).thenRefused('WRONG_STATE', { ref: 'ACQ' });
    again({ until: '2026-07-31' }).then({ type: 'AuditAccessGranted', data: {} });
  });
});

describe('startMission', () => {
  it('names everything that is missing at once, with the command that brings each', () => {
    given(draftedCedre)
      .when(startMission)
      .thenRefused('MANDATE_NOT_SIGNED', {
        missing: [
          'MANDATE_NOT_SIGNED',
          'SPONSOR_MISSING',
          'REPORTING_LINE_MISSING',
          'SCOPE_MISSING',
          'ISSUE_MISSING',
          'OBJECTIVE_MISSING',
          'TRANSFER_PLAN_MISSING',
        ],
        commands: [
          'signMandate',
          'appointSponsor',
          'setReportingLine',
          'defineScope',
          'declareIssue',
          'setObjective',
          'openTransferPlan',
        ],
      });
  });
});
