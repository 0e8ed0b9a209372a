import { draftedCedre, given } from '#specs';
import { describe, it } from '@jest/globals';
import type { DiagnosticRoute, DiagnosticVerdict } from './diagnostic.events.js';
import type { DiagnosticState } from './diagnostic.state.js';
import { draftMission } from './draft-mission.command.js';

const draft = {
  client: 'PME-CEDRE',
  firm: 'CAB-OPS',
  owner: 'DIR',
  context: 'SALE_PREPARATION',
  horizonMonths: 9,
  plannedStart: '2026-01-12',
  plannedEnd: '2026-10-09',
  headcount: 48,
};
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
      .when(draftMission, draft)
      .then({ type: 'MissionDrafted', data: { mission: 'M1', ...draft, country: 'FR', wipLimit: 3, closedWeeks: [] } })
      .thenFlagged();
  });

  it('is for the administration of the firm it names', () => {
    nothing.by('COO').when(draftMission, draft).thenRefused('ROLE_FORBIDDEN');
    nothing
      .when(draftMission, { ...draft, firm: 'OTHER-FIRM' })
      .thenRefused('ROLE_FORBIDDEN', { actor: 'ADM', administers: ['CAB-OPS'], firm: 'OTHER-FIRM' });
  });

  it('is done once for a mission', () => {
    given(draftedCedre).by('ADM').when(draftMission, draft).thenRefused('REF_TAKEN', { kind: 'mission', ref: 'M1' });
  });

  it('ends after it starts', () => {
    nothing
      .when(draftMission, { ...draft, plannedEnd: '2026-01-12' })
      .thenRefused('DATES_REVERSED', { end: '2026-01-12' });
    nothing.when(draftMission, { ...draft, plannedEnd: '2026-01-13' }).thenFlagged();
  });

  it('cites a diagnostic that was completed', () => {
    nothing
      .when(draftMission, { ...draft, diagnostic: 'DX-1' })
      .thenRefused('UNKNOWN_REF', { kind: 'diagnostic', ref: 'DX-1' });
    nothing
      .diagnosedAs(diagnosed('EXTERNAL_COO', 'RELEVANT'))
      .when(draftMission, { ...draft, diagnostic: 'DX-1' })
      .then({ type: 'MissionDrafted', data: { diagnostic: 'DX-1', diagnosticVerdict: 'RELEVANT' } })
      .thenFlagged();
  });

  it('refers a need for strategy elsewhere', () => {
    nothing
      .diagnosedAs(diagnosed('STRATEGY_FIRST', 'RELEVANT'))
      .when(draftMission, { ...draft, diagnostic: 'DX-1' })
      .thenRefused('NEED_IS_STRATEGY', { diagnostic: 'DX-1' });
  });

  it('is marked when the diagnostic said “not now”', () => {
    nothing
      .diagnosedAs(diagnosed('TOOLS_FIRST', 'NOT_NOW'))
      .when(draftMission, { ...draft, diagnostic: 'DX-1' })
      .thenFlagged('DIAGNOSTIC_NOT_NOW');
  });
});
