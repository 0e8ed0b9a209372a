import { given, startedCedre } from '#specs';
import { describe, it } from '@jest/globals';
import { grantAuditAccess } from './grant-audit-access.command.js';

const access = { to: 'ACQ', organisation: 'ACQ-ORG', scope: ['kpis', 'decisions'], until: '2026-10-31', nda: 'EV-27', cleanTeam: true };
const granting = given(startedCedre).by('SPO').on('2026-07-27');

describe('grantAuditAccess', () => {
  it('lets an acquirer read some slices until a day, under a confidentiality agreement', () => {
    granting.when(grantAuditAccess, access).then({ type: 'AuditAccessGranted', data: access }).thenFlagged('EVIDENCE_UNREGISTERED');
  });

  it('has an end, after today', () => {
    granting.when(grantAuditAccess, { ...access, until: undefined }).thenRefused('REASON_REQUIRED', { field: 'until' });
    granting.when(grantAuditAccess, { ...access, until: '2026-07-27' }).thenRefused('DATES_REVERSED', { end: '2026-07-27' });
    granting.when(grantAuditAccess, { ...access, until: '2026-07-28' }).thenFlagged('EVIDENCE_UNREGISTERED');
  });

  it('needs the agreement', () => {
    granting.when(grantAuditAccess, { ...access, nda: undefined }).thenRefused('EVIDENCE_REQUIRED', { field: 'nda' });
  });

  it('is for the sponsor', () => {
    granting.by('DIR').when(grantAuditAccess, access).thenRefused('ROLE_FORBIDDEN', { allowed: ['SPONSOR'] });
  });
});
