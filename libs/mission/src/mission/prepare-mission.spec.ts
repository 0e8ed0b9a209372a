import { draftedCedre, preparedCedre, given, startedCedre, told } from '#specs';
import { describe, it } from '@jest/globals';
import { appointSponsor } from './appoint-sponsor.command.js';
import { declareIssue } from './declare-issue.command.js';
import { defineScope } from './define-scope.command.js';
import { setReportingLine } from './set-reporting-line.command.js';

const scope = { included: ['production', 'achats'], excluded: ['financement'], sites: ['Valence'] };
const drafted = given(draftedCedre).on('2026-01-05');

describe('defineScope', () => {
  it('says what is in and what is out', () => {
    drafted
      .when(defineScope, scope)
      .then({ type: 'ScopeDefined', data: { ...scope, functions: [], fullDelegationDomains: [] } });
    drafted.by('DIR').when(defineScope, scope).thenFlagged();
  });

  it('is for the consultant and leadership', () => {
    drafted
      .by('SPO')
      .when(defineScope, scope)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['CONSULTANT', 'LEADERSHIP'] });
  });

  it('names at least one inclusion and one exclusion, and nothing twice', () => {
    drafted.when(defineScope, { ...scope, included: [] }).thenRefused('SCOPE_MISSING');
    drafted.when(defineScope, { ...scope, excluded: [] }).thenRefused('SCOPE_MISSING');
    drafted.when(defineScope, { ...scope, excluded: ['licenciements', 'achats'] }).thenRefused('SCOPE_MISSING');
  });

  it('is done once, while the mission is a draft', () => {
    given(preparedCedre).when(defineScope, scope).thenRefused('WRONG_STATE', { kind: 'scope' });
    given(startedCedre).when(defineScope, scope).thenRefused('WRONG_STATE', { kind: 'mission', state: 'ACTIVE' });
  });
});

describe('setReportingLine', () => {
  const line = { to: 'DIR', cadence: 'WEEKLY' };

  it('gives the consultant one full line, to leadership or to the sponsor', () => {
    drafted
      .by('DIR')
      .when(setReportingLine, line)
      .then({ type: 'ReportingLineSet', data: { ...line, dotted: [] } });
    drafted
      .by('DIR')
      .when(setReportingLine, { ...line, to: 'SPO', dotted: ['DIR'] })
      .thenFlagged();
    drafted
      .by('DIR')
      .when(setReportingLine, { ...line, to: 'PROD' })
      .thenRefused('ROLE_FORBIDDEN', { person: 'PROD' });
  });

  it('names people of the mission', () => {
    drafted
      .by('DIR')
      .when(setReportingLine, { ...line, to: 'XYZ' })
      .thenRefused('UNKNOWN_PERSON', { person: 'XYZ' });
    drafted
      .by('DIR')
      .when(setReportingLine, { ...line, dotted: ['XYZ'] })
      .thenRefused('UNKNOWN_PERSON');
  });

  it('replaces the line before', () => {
    given(startedCedre)
      .by('DIR')
      .when(setReportingLine, { ...line, to: 'SPO' })
      .thenFlagged();
  });

  it('is for leadership', () => {
    drafted
      .by('COO')
      .when(setReportingLine, line)
      .thenRefused('ROLE_FORBIDDEN', { allowed: ['LEADERSHIP'] });
  });
});

describe('appointSponsor', () => {
  const sponsor = { sponsor: 'SPO', commitments: ['15 min/sem'] };

  it('appoints a person who holds the role, with five working days to settle unless told', () => {
    drafted
      .by('DIR')
      .when(appointSponsor, sponsor)
      .then({ type: 'SponsorAppointed', data: { ...sponsor, arbitrationDays: 5 } });
    drafted
      .by('DIR')
      .when(appointSponsor, { ...sponsor, sponsor: 'DAF' })
      .thenRefused('ROLE_FORBIDDEN', { person: 'DAF' });
  });

  it('appoints one; then the sponsor is replaced', () => {
    given(preparedCedre)
      .by('DIR')
      .when(appointSponsor, sponsor)
      .thenRefused('WRONG_STATE', { kind: 'sponsor', ref: 'SPO' });
  });

  it('marks an owner who sponsors their own mission', () => {
    const role = told('AccessRoleAssigned', { person: 'DIR', role: 'SPONSOR' }, { on: '2025-12-18' });
    given(draftedCedre, role)
      .by('DIR')
      .when(appointSponsor, { ...sponsor, sponsor: 'DIR' })
      .thenFlagged('SPONSOR_IS_OWNER');
  });

  it('is for leadership', () => {
    drafted.by('SPO').when(appointSponsor, sponsor).thenRefused('ROLE_FORBIDDEN');
  });
});

describe('declareIssue', () => {
  const issue = { issue: 'E2', type: 'OPERATIONAL_GAIN', statement: 'Délai commande→expédition 11,8 j', rank: 2 };

  it('declares a priority problem', () => {
    given(preparedCedre).by('SPO').when(declareIssue, issue).then({ type: 'PriorityIssueDeclared', data: issue });
    given(preparedCedre)
      .by('DIR')
      .when(declareIssue, { ...issue, rank: undefined })
      .thenFlagged();
  });

  it('declares it once', () => {
    given(preparedCedre)
      .by('DIR')
      .when(declareIssue, { ...issue, issue: 'E1' })
      .thenRefused('REF_TAKEN', { kind: 'issue', ref: 'E1' });
  });

  it('is for leadership and the sponsor', () => {
    given(preparedCedre).by('COO').when(declareIssue, issue).thenRefused('ROLE_FORBIDDEN');
  });
});
