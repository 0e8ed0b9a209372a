import { given, missionAfter, startedCedre, told, type Told } from '#specs';
import { describe, expect, it } from '@jest/globals';
import type { AuditScope } from './access.events.js';
import { grantedScope } from './access.state.js';
import { grantAuditAccess } from './grant-audit-access.command.js';
import { recordAuditQuery } from './record-audit-query.command.js';
import { revokeAuditAccess } from './revoke-audit-access.command.js';

const access = { to: 'ACQ', organisation: 'ACQ-ORG', until: '2026-10-31', nda: 'EV-27', cleanTeam: true };
const grant = (scope: AuditScope[], until = '2026-10-31') =>
  told('AuditAccessGranted', { ...access, until, scope }, { on: '2026-07-27', by: 'SPO', role: 'SPONSOR' });
const granted = [...startedCedre, grant(['kpis', 'decisions'])];
const revoked = told('AuditAccessRevoked', { to: 'ACQ', reason: 'offre retirée' }, { on: '2026-08-03' });

describe('grantAuditAccess', () => {
  const granting = given(startedCedre).by('SPO').on('2026-07-27');
  const wanted = { ...access, scope: ['kpis', 'decisions'] };

  it('lets an acquirer read some slices until a day, under a confidentiality agreement', () => {
    granting
      .when(grantAuditAccess, wanted)
      .then({ type: 'AuditAccessGranted', data: wanted })
      .thenFlagged('EVIDENCE_UNREGISTERED');
  });

  it('has an end, after today', () => {
    granting.when(grantAuditAccess, { ...wanted, until: undefined }).thenRefused('REASON_REQUIRED', { field: 'until' });
    granting
      .when(grantAuditAccess, { ...wanted, until: '2026-07-27' })
      .thenRefused('DATES_REVERSED', { end: '2026-07-27' });
    granting.when(grantAuditAccess, { ...wanted, until: '2026-07-28' }).thenFlagged('EVIDENCE_UNREGISTERED');
  });

  it('needs the agreement', () => {
    granting.when(grantAuditAccess, { ...wanted, nda: undefined }).thenRefused('EVIDENCE_REQUIRED', { field: 'nda' });
  });

  it('is for the sponsor', () => {
    granting
      .by('DIR')
      .when(grantAuditAccess, wanted)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['SPONSOR'] });
  });
});

describe('the scope of an acquirer', () => {
  const scopeOn = (day: string, ...facts: readonly Told[]) =>
    grantedScope(missionAfter(...startedCedre, ...facts).access, 'ACQ', day);

  it('is what was granted, up to and including the last day', () => {
    expect(scopeOn('2026-10-31', grant(['kpis', 'decisions']))).toEqual(['decisions', 'kpis']);
    expect(scopeOn('2026-11-01', grant(['kpis', 'decisions']))).toEqual([]);
  });

  it('adds up over grants, each until its own day', () => {
    const both = [grant(['kpis'], '2026-08-31'), grant(['decisions'])] as const;
    expect(scopeOn('2026-08-31', ...both)).toEqual(['decisions', 'kpis']);
    expect(scopeOn('2026-09-01', ...both)).toEqual(['decisions']);
  });

  it('is every slice when everything was granted', () => {
    expect(scopeOn('2026-08-01', grant(['ALL']))).toHaveLength(12);
  });

  it('is nothing once it was taken away, also when something else is granted later', () => {
    expect(scopeOn('2026-08-03', grant(['kpis']), revoked)).toEqual([]);
    const removed = told('AccessRoleRemoved', { person: 'ACQ', role: 'ACQUIRER' }, { on: '2026-08-03' });
    expect(scopeOn('2026-08-03', grant(['kpis']), removed, grant(['decisions']))).toEqual(['decisions']);
  });
});

describe('revokeAuditAccess', () => {
  const revoking = given(granted).by('SPO').on('2026-08-03');
  const taken = { to: 'ACQ', reason: 'offre retirée' };

  it('takes the access away', () => {
    revoking.when(revokeAuditAccess, taken).then({ type: 'AuditAccessRevoked', data: taken });
    revoking.by('ADM').when(revokeAuditAccess, taken).thenFlagged();
  });

  it('needs an access, and a reason', () => {
    given(granted, revoked)
      .by('SPO')
      .on('2026-08-03')
      .when(revokeAuditAccess, taken)
      .thenRefused('WRONG_STATE', { ref: 'ACQ' });
    revoking.on('2026-11-01').when(revokeAuditAccess, taken).thenRefused('WRONG_STATE', { state: 'NOT_HELD' });
    revoking.when(revokeAuditAccess, { to: 'PROD', reason: 'x' }).thenRefused('WRONG_STATE');
    revoking.when(revokeAuditAccess, { to: 'ACQ' }).thenRefused('REASON_REQUIRED', { field: 'reason' });
  });

  it('is for the sponsor and the firm’s administration', () => {
    revoking.by('DIR').when(revokeAuditAccess, taken).thenRefused('ROLE_FORBIDDEN');
  });
});

describe('recordAuditQuery', () => {
  const query = { person: 'ACQ', query: 'kpiBoard', scope: ['kpis'], day: '2026-08-04', resultCount: 9 } as const;
  const looked = given(granted).by('SYSTEM').on('2026-08-04');

  it('leaves a trace of what an acquirer looked at', () => {
    looked.when(recordAuditQuery, query).then({ type: 'AuditQueryPerformed', data: query });
  });

  it('leaves one trace a day for each person, query, scope and moment', () => {
    const again = given(granted, told('AuditQueryPerformed', { ...query, scope: ['kpis'] }, { on: '2026-08-04' }))
      .by('SYSTEM')
      .on('2026-08-05');
    again.when(recordAuditQuery, { ...query, resultCount: 12 }).then();
    again.when(recordAuditQuery, { ...query, day: '2026-08-05' }).then({ type: 'AuditQueryPerformed', data: {} });
    const others = [{ query: 'milestones' }, { scope: ['decisions'] }, { atRevision: 4 }, { asKnownOn: '2026-08-03' }];
    for (const other of others) {
      again.when(recordAuditQuery, { ...query, ...other }).then({ type: 'AuditQueryPerformed', data: other });
    }
  });

  it('is recorded by the system alone', () => {
    looked
      .by('ADM')
      .when(recordAuditQuery, query)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['SYSTEM'] });
  });
});
