import { CEDRE_DRAFT, draftedCedre, given } from '#specs';
import { describe, it } from '@jest/globals';
import type { DiagnosticRoute, DiagnosticVerdict } from './diagnostic.events.js';
import type { DiagnosticState } from './diagnostic.state.js';
import { draftMission } from './draft-mission.command.js';

const diagnosed = (route: DiagnosticRoute, verdict: DiagnosticVerdict): DiagnosticState => ({
  completed: {
    occurredOn: '2025-12-09',
    diagnostic: 'DX-1',
    orgKind: 'SME',
    headcount: 48,
    need: 'HOW',
    fullTimeHireAffordable: false,
    scores: {},
    range: { low: 83, high: 83 },
    route,
    verdict,
  },
});
const nothing = given().by('ADM').on('2025-12-16');

describe('draftMission', () => {
  it('drafts a mission, with the habits of the house where nothing is said', () => {
    nothing
      .when(draftMission, CEDRE_DRAFT)
      .then({
        type: 'MissionDrafted',
        data: { mission: 'M1', ...CEDRE_DRAFT, country: 'FR', wipLimit: 3, closedWeeks: [] },
      })
      .thenFlagged();
  });

  it('brings its people in the same act, with their roles', () => {
    const people = [
      { person: 'COO', name: 'Camille Roussel', roles: ['CONSULTANT'] },
      { person: 'DIR', name: 'Denis Roy', position: 'Dirigeant', organisation: 'PME-CEDRE', roles: ['LEADERSHIP'] },
      { person: 'PROD', name: 'Paul Rey' },
    ];
    nothing.when(draftMission, { ...CEDRE_DRAFT, people }).then(
      { type: 'MissionDrafted', data: { mission: 'M1', people: undefined } },
      {
        type: 'PersonRegistered',
        data: { person: 'COO', sealed: { subject: 'COO', clear: { name: 'Camille Roussel' } } },
      },
      { type: 'AccessRoleAssigned', data: { person: 'COO', role: 'CONSULTANT' } },
      {
        type: 'PersonRegistered',
        data: {
          person: 'DIR',
          organisation: 'PME-CEDRE',
          sealed: { subject: 'DIR', clear: { name: 'Denis Roy', position: 'Dirigeant' } },
        },
      },
      { type: 'AccessRoleAssigned', data: { person: 'DIR', role: 'LEADERSHIP' } },
      { type: 'PersonRegistered', data: { person: 'PROD' } },
    );
  });

  it('brings all of its people, or is not drafted', () => {
    const [one, other] = [
      { person: 'COO', name: 'Camille Roussel', roles: ['CONSULTANT'] },
      { person: 'ACQ', name: 'Ada Cohen', roles: ['ACQUIRER'] },
    ];
    nothing
      .when(draftMission, { ...CEDRE_DRAFT, people: [one, other] })
      .thenRefused('ROLE_FORBIDDEN', { use: 'grantAuditAccess' });
    nothing
      .when(draftMission, { ...CEDRE_DRAFT, people: [one, { ...one, name: 'Claude Rey' }] })
      .thenRefused('INVALID_INPUT', { field: 'people' });
  });

  it('is for the administration of the firm it names', () => {
    nothing.by('COO').when(draftMission, CEDRE_DRAFT).thenRefused('ROLE_FORBIDDEN');
    nothing
      .when(draftMission, { ...CEDRE_DRAFT, firm: 'OTHER-FIRM' })
      .thenRefused('ROLE_FORBIDDEN', { actor: 'ADM', administers: ['CAB-OPS'], firm: 'OTHER-FIRM' });
  });

  it('is done once for a mission', () => {
    given(draftedCedre)
      .by('ADM')
      .when(draftMission, CEDRE_DRAFT)
      .thenRefused('REF_TAKEN', { kind: 'mission', ref: 'M1' });
  });

  it('ends after it starts', () => {
    nothing
      .when(draftMission, { ...CEDRE_DRAFT, plannedEnd: '2026-01-12' })
      .thenRefused('DATES_REVERSED', { end: '2026-01-12' });
    nothing.when(draftMission, { ...CEDRE_DRAFT, plannedEnd: '2026-01-13' }).thenFlagged();
  });

  it('cites a diagnostic that was completed', () => {
    nothing
      .when(draftMission, { ...CEDRE_DRAFT, diagnostic: 'DX-1' })
      .thenRefused('UNKNOWN_REF', { kind: 'diagnostic', ref: 'DX-1' });
    nothing
      .diagnosedAs(diagnosed('EXTERNAL_COO', 'RELEVANT'))
      .when(draftMission, { ...CEDRE_DRAFT, diagnostic: 'DX-1' })
      .then({ type: 'MissionDrafted', data: { diagnostic: 'DX-1', diagnosticVerdict: 'RELEVANT' } })
      .thenFlagged();
  });

  it('refers a need for strategy elsewhere', () => {
    nothing
      .diagnosedAs(diagnosed('STRATEGY_FIRST', 'RELEVANT'))
      .when(draftMission, { ...CEDRE_DRAFT, diagnostic: 'DX-1' })
      .thenRefused('NEED_IS_STRATEGY', { diagnostic: 'DX-1' });
  });

  it('is marked when the diagnostic said “not now”', () => {
    nothing
      .diagnosedAs(diagnosed('TOOLS_FIRST', 'NOT_NOW'))
      .when(draftMission, { ...CEDRE_DRAFT, diagnostic: 'DX-1' })
      .thenFlagged('DIAGNOSTIC_NOT_NOW');
  });
});
